package dev.groundwork.config;

/** What the pods that must keep running request, all of them together. */
public record PodRequestsSpec(
        @Doc("How many they are.") @Limits(min = 1) int pods,

        @Doc("Their requests of CPU, in thousandths of a processor.") @Limits(min = 1)
        int cpuMillis,

        @Doc("Their requests of memory, in MiB.") @Limits(min = 1)
        int memoryMib) {}
