package dev.groundwork.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What CDK's validator and cdk-nag say, as {@code src/tools/faults} has measured it. */
final class Opinions {

    static final Opinions FAULTS = new Opinions(FaultCorpus.FOLDER.resolve("opinions.json"));
    static final Opinions MUTATIONS = new Opinions(FaultCorpus.FOLDER.resolve("mutations.json"));

    private final JsonNode measured;

    Opinions(Path file) {
        try {
            this.measured = Templates.JSON.readTree(Files.exists(file) ? Files.readString(file) : "{}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(String name) {
        return measured.has(name);
    }

    /** New to each, as {@code RULE at PLACE}. */
    Map<Detector, List<String>> of(String name) {
        var said = new EnumMap<Detector, List<String>>(Detector.class);
        for (var detector : List.of(Detector.VALIDATOR, Detector.NAG)) {
            said.put(detector, lines(measured.path(name).path(detector.word())));
        }
        return said;
    }

    private static List<String> lines(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
