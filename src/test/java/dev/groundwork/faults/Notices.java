package dev.groundwork.faults;

import dev.groundwork.cli.Reviewed;
import dev.groundwork.config.BlueprintException;
import dev.groundwork.config.BlueprintReader;
import dev.groundwork.config.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each detector newly says of a fault.
 *
 * @param changed the files that differ from the clean ones
 * @param place the resource or stack that was changed
 */
record Notices(List<String> changed, String place, Map<Detector, List<String>> said) {

    private static final Map<Fault, Notices> ASKED = new ConcurrentHashMap<>();

    static Notices of(Fault fault) {
        return ASKED.computeIfAbsent(fault, Notices::ask);
    }

    boolean isBy(Detector detector) {
        return !said.getOrDefault(detector, List.of()).isEmpty();
    }

    private static Notices ask(Fault fault) {
        return fault.isOfBlueprint() ? ofBlueprint(fault) : ofTemplates(fault);
    }

    boolean includes(String expected) {
        var words = expected.split(" ", 2);
        var detector = Detector.called(words[0]);
        var lines = said.getOrDefault(detector.orElse(Detector.RULES), List.of());
        if (detector.isPresent() && !detector.get().isOfRules()) {
            return lines.stream().anyMatch(line -> line.contains(words[1]));
        }
        var rule = (detector.isPresent() ? words[1] : expected).split(" at ", 2);
        var where = rule.length == 2 ? rule[1] : Names.plain(place);
        return lines.stream()
                .anyMatch(line -> line.matches("(?s)\\Q" + rule[0] + "\\E(\\[.*?])? at .*") && line.contains(where));
    }

    private static Notices ofTemplates(Fault fault) {
        var templates = Templates.of(fault.blueprint());
        var place = Patch.apply(fault, templates);
        var review = Reviewed.folder(fault.blueprint(), templates.write(Path.of("target/faults", fault.slug())));
        var said = new LinkedHashMap<>(Opinions.FAULTS.of(fault.slug()));
        said.put(Detector.RULES, Reviewer.findings(fault.blueprint(), review));
        said.put(Detector.FAILURES, Reviewer.failures(fault.blueprint(), review));
        return new Notices(templates.differing(), place, said);
    }

    private static Notices ofBlueprint(Fault fault) {
        var settings = FaultCorpus.list(fault.change().getOrDefault("say", List.of())).stream()
                .map(setting -> Setting.parse(setting.toString()))
                .toList();
        var file = written(fault);
        try {
            BlueprintReader.read(file, settings);
            return new Notices(List.of(file.toString()), "", Map.of());
        } catch (BlueprintException refused) {
            return new Notices(List.of(file.toString()), "", Map.of(Detector.BLUEPRINT, List.of(refused.getMessage())));
        }
    }

    /** The blueprint with what the fault writes in place of what it says. */
    private static Path written(Fault fault) {
        try {
            var text = Files.readString(Path.of("config", fault.blueprint() + ".yaml"));
            for (var change : FaultCorpus.map(fault.change().getOrDefault("write", Map.of()))
                    .entrySet()) {
                if (!text.contains(change.getKey())) {
                    throw new IllegalArgumentException(fault + ": '" + change.getKey() + "' is not in the blueprint");
                }
                text = text.replace(change.getKey(), change.getValue().toString());
            }
            var folder = Files.createDirectories(Path.of("target/faults/blueprints"));
            return Files.writeString(folder.resolve(fault.slug() + ".yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
