package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.address.AddressPlan;
import dev.groundwork.address.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTextTest {

    @Test
    void showsANetwork() {
        assertThat(PlanText.of(Plans.platform())).startsWith("""
                kubernetes 10.100.0.0/19: 6 subnets, 8162 of 8192 usable, 0 unallocated

                  one character is 128 addresses
                  # private, = public; a us-west-2a, b us-west-2b, c us-west-2c
                  10.100.0.0 cluster
                  a#private#######b#private#######c#private#######a=======b===c===

                  cluster 10.100.0.0/19: 8162 of 8192 usable, 0 unallocated
                    tier     zone        block           last address   size  usable
                    private  us-west-2a  10.100.0.0/21   10.100.7.255   2048    2043
                    private  us-west-2b  10.100.8.0/21   10.100.15.255  2048    2043
                    private  us-west-2c  10.100.16.0/21  10.100.23.255  2048    2043
                    public   us-west-2a  10.100.24.0/22  10.100.27.255  1024    1019
                    public   us-west-2b  10.100.28.0/23  10.100.29.255   512     507
                    public   us-west-2c  10.100.30.0/23  10.100.31.255   512     507

                  certificate of 10.100.0.0/19
                    holds  each of 6 blocks starts at a multiple of its size
                    holds  each lies inside 10.100.0.0/19
                    holds  each starts where the one before ended, from 10.100.0.0 to
                           10.100.31.255
                    holds  3 x 2048 + 1 x 1024 + 2 x 512 = 8192 of 8192
                    30 addresses are kept by AWS, 5 in each subnet; 8162 are left to use

                  cluster (/19): 3 zones cannot be equal, because 3 divides no power of two; the
                  best plan with equal zones (3 x public /23, 3 x private /21) would leave 512
                  of 8192 addresses unused

                services 10.100.32.0/22: 24 subnets, 904 of 1024 usable, 0 unallocated
                """);
    }

    @Test
    void fitsEightyColumns() {
        assertThat(PlanText.of(Plans.platform()).lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void fitsEightyColumnsWithTheLargestNumbersAndLongNames() {
        var zones = List.of("us-west-2-lax-1a", "us-west-2-lax-1b", "us-west-2-lax-1c");
        var plan = Plans.of("192.168.0.0/16", zones, List.of(new Tier("public", 27), new Tier("private", 28)), 100);

        assertThat(PlanText.of(new AddressPlan(List.of(plan))).lines()).allMatch(line -> line.length() <= 80);
    }
}
