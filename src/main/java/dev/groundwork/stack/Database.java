package dev.groundwork.stack;

import java.util.List;
import java.util.stream.IntStream;

/** What the database offers to those who watch it: the names of its instances, the writing one apart. */
public record Database(String primary, List<String> replicas) {

    public Database {
        replicas = List.copyOf(replicas);
    }

    static Database named(String primary, int replicas) {
        return new Database(
                primary,
                IntStream.rangeClosed(1, replicas)
                        .mapToObj(number -> primary + "-replica-" + number)
                        .toList());
    }
}
