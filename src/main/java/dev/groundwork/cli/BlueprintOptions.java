package dev.groundwork.cli;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.BlueprintReader;
import dev.groundwork.config.Setting;
import dev.groundwork.optimize.Source;
import dev.groundwork.stack.AclRoom;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which blueprint a command works on, and what the user changes in it for this run. */
final class BlueprintOptions {

    @Option(
            names = {"-b", "--blueprint"},
            paramLabel = "FILE",
            description = "The blueprint to read; by default config/platform.yaml.")
    private String file = "";

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            converter = SettingConverter.class,
            description =
                    "Replace one value of the blueprint for this run, such as database.storage-gib=1000. Repeatable.")
    private final List<Setting> settings = new ArrayList<>();

    boolean given() {
        return !file.isEmpty() || !settings.isEmpty();
    }

    /** Reads the blueprint; what its reader should know although nothing is wrong goes to standard error. */
    Blueprint read(Surroundings surroundings) {
        var reading = BlueprintReader.read(file(surroundings), settings, AclRoom::check);
        reading.notes().forEach(note -> surroundings.err().println("note: " + note));
        return reading.blueprint();
    }

    /** The file and what is set beside it, for who reads it more than once with further settings. */
    Source source(Surroundings surroundings) {
        read(surroundings);
        return new Source(file(surroundings), settings);
    }

    Path file(Surroundings surroundings) {
        if (!file.isEmpty()) {
            return surroundings.shown(surroundings.typed(file));
        }
        var chosen = CdkContext.of(surroundings).text("blueprint");
        return surroundings.shown(chosen.map(surroundings::typed)
                .orElseGet(() -> surroundings.home().resolve("config/platform.yaml")));
    }
}
