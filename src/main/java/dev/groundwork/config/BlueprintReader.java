package dev.groundwork.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a blueprint: its syntax, then the shape of its keys and values, then the sense they make together. */
public final class BlueprintReader {

    private static final SectionShape BLUEPRINT = SectionShape.of(Blueprint.class);

    private BlueprintReader() {}

    /** Reads the file with the settings in place of what it says; throws {@link BlueprintException}. */
    public static Reading read(Path file, List<Setting> settings) {
        var problems = new Problems();
        try {
            var written = Yaml.file(Files.readString(file))
                    .orElseThrow(() -> new BlueprintException(file, "expected a blueprint, got an empty file"));
            var root = new Settings(problems).apply(BLUEPRINT, written, settings);
            var blueprint = BLUEPRINT.bind(root, "", problems).map(Blueprint.class::cast);
            if (blueprint.isPresent() && problems.isEmpty()) {
                return new Reading(blueprint.get(), List.of());
            }
            throw new BlueprintException(file, problems.inOrder());
        } catch (Yaml.SyntaxException e) {
            throw new BlueprintException(file, List.of(e.problem()));
        } catch (IOException e) {
            throw new BlueprintException(file, "cannot be read");
        }
    }
}
