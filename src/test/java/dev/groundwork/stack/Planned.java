package dev.groundwork.stack;

import dev.groundwork.address.AddressPlan;
import dev.groundwork.config.Blueprint;
import dev.groundwork.config.BlueprintReader;
import dev.groundwork.config.Plans;
import dev.groundwork.config.Setting;
import java.nio.file.Path;
import java.util.Arrays;

/** A blueprint and its address plan, as tests need them: the default one, with some values set otherwise. */
record Planned(Blueprint blueprint, AddressPlan plan) {

    static final Path DEFAULT = Path.of("config/platform.yaml");
    static final Path ONE_NETWORK = Path.of("src/test/resources/dev/groundwork/stack/one-network.yaml");

    static Planned of(String... settings) {
        return read(DEFAULT, settings);
    }

    static Planned read(Path file, String... settings) {
        var blueprint = BlueprintReader.read(
                        file, Arrays.stream(settings).map(Setting::parse).toList())
                .blueprint();
        return new Planned(blueprint, Plans.of(blueprint));
    }

    Layout layout() {
        return Layout.of(blueprint, plan);
    }
}
