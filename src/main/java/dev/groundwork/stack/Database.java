package dev.groundwork.stack;

import java.util.List;

/** What the database offers to those who watch it: the names of its instances, the writing one first. */
public record Database(String primary, List<String> replicas, String instanceType, int storageGib) {

    public Database {
        replicas = List.copyOf(replicas);
    }
}
