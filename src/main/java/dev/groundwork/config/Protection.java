package dev.groundwork.config;

/** Whether what holds state is kept from deletion. */
public enum Protection {
    ON,
    OFF
}
