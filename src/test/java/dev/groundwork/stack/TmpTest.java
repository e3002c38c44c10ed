package dev.groundwork.stack;

import org.junit.jupiter.api.Test;

class TmpTest {
    @Test
    void dump() {
        System.out.println("DIR " + Synthesized.of().directory());
    }
}
