package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacementTest {

    private static Optional<String> replacement(String type, InstanceMarket market, String region) {
        return Replacement.of(type, market, Region.named(region), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "t3.large, m7i.large", // same size and architecture
        "t3a.xlarge, m7i.xlarge",
        "t4g.large, m7g.large",
        "t4g.2xlarge, m7g.2xlarge",
        "t4g.micro, m7g.large", // two processors, which m7g.medium has not
        "t2.micro, m7i.large", // the smallest there is
        "c1.medium, c7i.large", // a compute type stays one
        "r3.large, r7i.large"
    })
    void isTheSmallestTypeThatIsAsLarge(String type, String nearest) {
        assertThat(replacement(type, InstanceMarket.EC2, "us-west-2")).contains(nearest);
    }

    @ParameterizedTest
    @CsvSource({
        "RDS, db.t4g.medium, us-west-2, db.m7g.large", // there is no db.m7g.medium
        "RDS, db.t3.micro, us-west-2, db.m7g.large", // Arm, because nobody sees it
        "RDS, db.t3.2xlarge, us-west-2, db.m7g.2xlarge",
        "RDS, db.t3.large, ca-west-1, db.m6g.large", // rather sold than perhaps sold
        "RDS, db.t3.large, mx-central-1, db.m7g.large", // nothing is known
        "MSK, kafka.t3.small, us-west-2, kafka.m7g.large",
        "MSK, kafka.t3.small, ca-west-1, kafka.m5.large" // no m7g there
    })
    void isOneThatTheServiceSells(InstanceMarket market, String type, String region, String nearest) {
        assertThat(replacement(type, market, region)).contains(nearest);
    }

    @Test
    void isOneThatThreeZonesOfTheRegionHave() {
        assertThat(replacement("t4g.large", InstanceMarket.EC2, "ca-west-1")).contains("m6g.large");
    }

    @Test
    void isOneThatTheChosenZonesHave() {
        var west = Region.named("ca-west-1");

        assertThat(Replacement.of("t4g.large", InstanceMarket.EC2, west, Optional.of(List.of("caw1-az1", "caw1-az2"))))
                .contains("m8g.large");
    }

    @Test
    void thereIsNoneForATypeThatNobodyKnows() {
        assertThat(replacement("t9.huge", InstanceMarket.EC2, "us-west-2")).isEmpty();
    }
}
