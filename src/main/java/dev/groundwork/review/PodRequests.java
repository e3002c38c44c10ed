package dev.groundwork.review;

/** What the pods that must run ask for, all of them together. */
public record PodRequests(int pods, long cpuMillis, long memoryMib) {}
