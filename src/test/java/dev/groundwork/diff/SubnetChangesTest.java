package dev.groundwork.diff;

import static dev.groundwork.diff.SubnetChange.Kind.ADDED;
import static dev.groundwork.diff.SubnetChange.Kind.MOVED;
import static dev.groundwork.diff.SubnetChange.Kind.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubnetChangesTest {

    private static final String ONE = """
            Resources:
              A: { Type: AWS::EC2::Subnet, Properties: { CidrBlock: 10.0.0.0/24, AvailabilityZone: us-west-2a } }
              B: { Type: AWS::EC2::Subnet, Properties: { CidrBlock: 10.0.1.0/24, AvailabilityZone: us-west-2b } }
            """;

    @Test
    void anotherBlockOrZoneMovesASubnet() {
        assertThat(changes(ONE, ONE.replace("10.0.1.0/24", "10.0.2.0/24").replace("us-west-2a", "us-west-2c")))
                .containsExactly(
                        new SubnetChange(MOVED, "template/A", "10.0.0.0/24 in us-west-2a", "10.0.0.0/24 in us-west-2c"),
                        new SubnetChange(
                                MOVED, "template/B", "10.0.1.0/24 in us-west-2b", "10.0.2.0/24 in us-west-2b"));
    }

    @Test
    void aSubnetUnderAnotherNameIsAnotherSubnet() {
        assertThat(changes(ONE, ONE.replace("  B:", "  C:")))
                .containsExactly(
                        new SubnetChange(REMOVED, "template/B", "10.0.1.0/24 in us-west-2b", ""),
                        new SubnetChange(ADDED, "template/C", "", "10.0.1.0/24 in us-west-2b"));
    }

    @Test
    void aBlockThatTheTemplateDoesNotTellIsSaid() {
        var open = ONE.replace("CidrBlock: 10.0.0.0/24", "CidrBlock: !ImportValue block");

        assertThat(changes(ONE, open))
                .singleElement()
                .satisfies(change -> assertThat(change.after()).contains("block", "in us-west-2a"));
    }

    private static List<SubnetChange> changes(String before, String after) {
        return SubnetChanges.between(Sides.template(before), Sides.template(after));
    }
}
