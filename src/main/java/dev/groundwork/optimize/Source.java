package dev.groundwork.optimize;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.BlueprintReader;
import dev.groundwork.config.Setting;
import dev.groundwork.stack.AclRoom;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The blueprint that is asked for: its file, and what the user sets beside it. */
public record Source(Path file, List<Setting> settings) {

    public Source {
        settings = List.copyOf(settings);
    }

    public Blueprint blueprint() {
        return with(List.of());
    }

    /** The blueprint of a platform that was found. */
    public Blueprint blueprint(Point point) {
        return with(point.settings());
    }

    /** The blueprint with more settings; throws a {@code BlueprintException} where they break a rule. */
    Blueprint with(List<Setting> more) {
        return BlueprintReader.read(
                        file, Stream.concat(settings.stream(), more.stream()).toList(), AclRoom::check)
                .blueprint();
    }
}
