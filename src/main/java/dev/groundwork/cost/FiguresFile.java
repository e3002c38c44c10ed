package dev.groundwork.cost;

import java.nio.file.Path;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** A YAML file of figures: fields, and fields below them, and nothing deeper. */
final class FiguresFile {

    private static final int LEVELS = 2;

    /** Every word stays the text that it is: a figure passes through no binary number. */
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setSchema(new FailsafeSchema())
            .build();

    private FiguresFile() {}

    /** What a file means to a reader that throws an IllegalArgumentException where it is not what it must be. */
    static <T> T read(Path file, Function<String, T> reader) {
        try {
            return reader.apply(PriceText.of(file));
        } catch (IllegalArgumentException | YamlEngineException e) {
            throw new PriceException(file.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    static Object fields(String yaml) {
        refuseDepth(yaml);
        return new Load(SETTINGS).loadFromString(yaml);
    }

    /** Whatever comes after this goes down the levels by calling itself. */
    private static void refuseDepth(String yaml) {
        int depth = 0;
        boolean empty = true;
        for (var event : new Parse(SETTINGS).parseString(yaml)) {
            var id = event.getEventId();
            boolean opens = id == Event.ID.MappingStart || id == Event.ID.SequenceStart;
            boolean closes = id == Event.ID.MappingEnd || id == Event.ID.SequenceEnd;
            empty &= !opens;
            depth += opens ? 1 : closes ? -1 : 0;
            if (depth > LEVELS || id == Event.ID.Alias) {
                throw new IllegalArgumentException(
                        "expected at most " + LEVELS + " levels, and no aliases, got more" + line(event));
            }
        }
        if (empty) {
            throw new IllegalArgumentException("expected fields with a figure each, got none");
        }
    }

    private static String line(Event event) {
        return event.getStartMark()
                .map(mark -> " in line " + (mark.getLine() + 1))
                .orElse("");
    }
}
