package dev.groundwork.config;

import java.util.List;

/** A blueprint that was read, and what its reader should know although nothing is wrong. */
public record Reading(Blueprint blueprint, List<String> notes) {

    public Reading {
        notes = List.copyOf(notes);
    }
}
