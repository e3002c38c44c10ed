package dev.groundwork.stack;

import dev.groundwork.address.AddressPlan;
import dev.groundwork.address.NetworkPlan;
import dev.groundwork.address.NetworkRequest;
import dev.groundwork.address.Planner;
import dev.groundwork.address.SegmentRequest;
import dev.groundwork.address.Tier;
import dev.groundwork.config.Blueprint;
import dev.groundwork.config.BlueprintReader;
import dev.groundwork.config.NetworkSpec;
import dev.groundwork.config.Setting;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;

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
        var plans = blueprint.networks().entrySet().stream()
                .map(network -> plan(network.getKey(), network.getValue(), blueprint))
                .toList();
        return new Planned(blueprint, new AddressPlan(plans));
    }

    Layout layout() {
        return Layout.of(blueprint, plan);
    }

    private static NetworkPlan plan(String name, NetworkSpec spec, Blueprint blueprint) {
        var tiers = spec.tiers().entrySet().stream()
                .map(tier -> new Tier(tier.getKey(), tier.getValue().smallest().bits()))
                .toList();
        var segments = spec.segments().entrySet().stream()
                .map(segment -> new SegmentRequest(
                        segment.getKey(),
                        segment.getValue().weight().map(OptionalInt::of).orElse(OptionalInt.empty()),
                        segment.getValue().cidr(),
                        segment.getValue().reserved()))
                .toList();
        return Planner.plan(
                new NetworkRequest(name, spec.cidr(), blueprint.zones(), tiers, new Tiers(spec).primary(), segments));
    }
}
