package dev.groundwork.config;

/** How much CloudWatch learns of Kafka's brokers; every level holds the ones before it. */
public enum MonitoringLevel {
    DEFAULT,
    PER_BROKER,
    PER_TOPIC_PER_BROKER,
    PER_TOPIC_PER_PARTITION
}
