package dev.groundwork.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.cost.Estimate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailOnTest {

    private static final Estimate HUNDRED = Bills.of(Bills.line("A", "x", "100", "100", "100"));
    private static final Estimate MORE = Bills.of(Bills.line("A", "x", "100", "105.01", "100"));
    private static final String NOTHING = "Resources: { Topic: { Type: AWS::SNS::Topic } }";
    private static final String BUCKET = """
            Resources:
              Topic: { Type: AWS::SNS::Topic }
              Bucket: { Type: AWS::S3::Bucket, Properties: { BucketName: one } }
            """;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"cost>5%, true", "cost>5.01%, false", "cost>5, true", "cost>6, false", "cost>0, true"})
    void theExpectedMonthMayGrowSoMuch(String condition, boolean met) {
        assertThat(answer(condition, NOTHING, HUNDRED, NOTHING, MORE)).isEqualTo(met);
    }

    @Test
    void whatNobodyCanPriceMayCostAnything() {
        var difference =
                Difference.between(Sides.template(NOTHING), HUNDRED, Sides.template(NOTHING), Bills.unpriced());

        assertThat(FailOn.parse("cost>5%").get(0).metBy(difference))
                .isEqualTo(Optional.of("cost>5%: cannot tell, 1 lines are not priced"));
    }

    @ParameterizedTest(name = "{0} by a renamed bucket: {1}")
    @CsvSource({"replacement, true", "loss, true", "removal, false", "moved, false"})
    void anotherNameReplacesABucket(String condition, boolean met) {
        assertThat(answer(condition, BUCKET, HUNDRED, BUCKET.replace("one", "two"), HUNDRED))
                .isEqualTo(met);
    }

    @ParameterizedTest(name = "{0} by a removed bucket: {1}")
    @CsvSource({"replacement, false", "loss, true", "removal, true"})
    void aBucketThatIsRemovedLosesItsObjects(String condition, boolean met) {
        assertThat(answer(condition, BUCKET, HUNDRED, NOTHING, HUNDRED)).isEqualTo(met);
    }

    @Test
    void anUnknownConditionIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> FailOn.parse("replacement,costs>5%"))
                .hasMessage("expected loss, moved, removal, replacement, cost>N or cost>N%, got 'costs>5%'");
    }

    private static boolean answer(String condition, String before, Estimate base, String after, Estimate head) {
        var difference = Difference.between(Sides.template(before), base, Sides.template(after), head);
        return FailOn.parse(condition).get(0).metBy(difference).isPresent();
    }
}
