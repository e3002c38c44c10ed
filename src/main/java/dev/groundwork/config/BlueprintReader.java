package dev.groundwork.config;

import dev.groundwork.config.BlueprintFile.Opener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a blueprint: its syntax, then the shape of its keys and values, then the sense they make together. */
public final class BlueprintReader {

    static final SectionShape BLUEPRINT = SectionShape.of(Blueprint.class);

    private static final Demand NO_DEMAND = (blueprint, refuse) -> {};

    private BlueprintReader() {}

    /** Reads the file, with the settings in place of what it says; throws {@link BlueprintException}. */
    public static Reading read(Path file, List<Setting> settings) {
        return read(file, settings, NO_DEMAND, Files::newInputStream);
    }

    /** The same, held also against what only whoever builds from it can tell. */
    public static Reading read(Path file, List<Setting> settings, Demand demand) {
        return read(file, settings, demand, Files::newInputStream);
    }

    static Reading read(Path file, List<Setting> settings, Opener opener) {
        return read(file, settings, NO_DEMAND, opener);
    }

    private static Reading read(Path file, List<Setting> settings, Demand demand, Opener opener) {
        var problems = new Problems();
        var root = new Settings(problems).apply(BLUEPRINT, syntax(file, opener), settings);
        var blueprint = BLUEPRINT.bind(root, "", problems).map(Blueprint.class::cast);
        var notes = blueprint.map(bound -> Sense.check(bound, root, problems, demand));
        if (blueprint.isEmpty() || notes.isEmpty() || !problems.isEmpty()) {
            throw new BlueprintException(file, problems.inOrder());
        }
        return new Reading(blueprint.get(), notes.get());
    }

    private static Node syntax(Path file, Opener opener) {
        try {
            return Yaml.file(BlueprintFile.text(file, opener))
                    .orElseThrow(() -> new BlueprintException(file, "expected a blueprint, got an empty file"));
        } catch (Yaml.SyntaxException e) {
            throw new BlueprintException(file, List.of(e.problem()));
        }
    }
}
