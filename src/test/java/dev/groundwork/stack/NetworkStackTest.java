package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkStackTest {

    @Test
    void makesTwoNetworksOfThirtySubnets() {
        var platform = Synthesized.of();

        assertThat(platform.resources("Network", "AWS::EC2::VPC")).hasSize(2);
        assertThat(platform.resources("Network", "AWS::EC2::Subnet")).hasSize(30);
    }
}
