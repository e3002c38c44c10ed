package dev.groundwork.config;

import java.util.function.BiConsumer;

/** What a blueprint that makes sense by itself must hold besides. */
@FunctionalInterface
public interface Demand {

    /** Says of each path whose value cannot be used what was expected of it. */
    void check(Blueprint blueprint, BiConsumer<String, String> refuse);
}
