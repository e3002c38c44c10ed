package dev.groundwork.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateTest {

    @Test
    void listsTheEqualitiesOfANetwork() {
        var certificate =
                Planner.plan(Requests.of("10.100.0.0/19", 3, "cluster")).certificate();

        assertThat(certificate.claims())
                .containsExactly(
                        new Certificate.Claim("aligned", true, "each of 6 blocks starts at a multiple of its size"),
                        new Certificate.Claim("inside", true, "each lies inside 10.100.0.0/19"),
                        new Certificate.Claim(
                                "contiguous",
                                true,
                                "each starts where the one before ended, from 10.100.0.0 to 10.100.31.255"),
                        new Certificate.Claim("sum", true, "3 x 2048 + 1 x 1024 + 2 x 512 = 8192 of 8192"));
    }

    @Test
    void listsTheBlocksInAddressOrder() {
        var certificate = Planner.plan(Requests.of("10.0.0.0/24", 2, "all"))
                .segments()
                .get(0)
                .certificate();

        assertThat(certificate.blocks())
                .extracting(Cidr::toString)
                .containsExactly("10.0.0.0/26", "10.0.0.64/26", "10.0.0.128/26", "10.0.0.192/26");
    }

    @Test
    void countsWhatAwsReservesInEverySubnet() {
        var certificate = Planner.plan(Requests.of("10.100.32.0/22", 3, "a", "b", "c", "d"))
                .certificate();

        assertThat(certificate.reserved()).isEqualTo(120);
        assertThat(certificate.usable()).isEqualTo(904);
    }

    @Test
    void holdsForEverySegmentOfItsOwn() {
        var plan = Planner.plan(Requests.of("10.100.32.0/22", 3, "a", "b", "c"));

        assertThat(plan.segments()).allMatch(segment -> segment.certificate().holds());
        assertThat(plan.segments().get(0).certificate().parent()).isEqualTo(Cidr.parse("10.100.32.0/23"));
    }

    @Test
    void failsWhereASubnetIsMissing() {
        var all = Planner.plan(Requests.of("10.0.0.0/24", 2, "all")).subnets();

        var certificate = Certificate.of(Cidr.parse("10.0.0.0/24"), all.subList(1, 4));

        assertThat(certificate.holds()).isFalse();
        assertThat(certificate.claims())
                .filteredOn(claim -> !claim.holds())
                .extracting(Certificate.Claim::name)
                .containsExactly("contiguous", "sum");
    }

    @Test
    void failsWhereASubnetLiesOutside() {
        var outside = new PlannedSubnet("net", "all", "private", "a", Cidr.parse("10.0.1.0/24"));

        var certificate = Certificate.of(Cidr.parse("10.0.0.0/24"), List.of(outside));

        assertThat(certificate.claims())
                .filteredOn(claim -> !claim.holds())
                .extracting(Certificate.Claim::name)
                .containsExactly("inside", "contiguous");
    }
}
