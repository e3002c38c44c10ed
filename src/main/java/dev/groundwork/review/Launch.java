package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What something is launched from: a launch template or configuration, which may not be in the templates. */
record Launch(Optional<Resource> template, String unseen) {

    private static final String MIXED = "/MixedInstancesPolicy/LaunchTemplate";
    private static final List<String> IN_TEMPLATE = List.of("/LaunchTemplateId", "/LaunchTemplateName");

    /** The one at a pointer, named by one of several properties; empty where nothing is there. */
    static Optional<Launch> at(Resource launched, String pointer, List<String> names) {
        if (launched.at(pointer).isAbsent()) {
            return Optional.empty();
        }
        var links =
                names.stream().map(name -> Link.of(launched, pointer + name)).toList();
        var known = links.stream()
                .flatMap(link -> link.resource().stream())
                .filter(resource -> resource.type().endsWith("::LaunchTemplate")
                        || resource.type().endsWith("::LaunchConfiguration"))
                .findFirst();
        var unseen = "the launch template of " + launched + " is not in the templates";
        return Optional.of(new Launch(known, known.isPresent() ? "" : unseen));
    }

    static Optional<Launch> ofInstance(Resource instance) {
        return at(instance, "/LaunchTemplate", IN_TEMPLATE);
    }

    static Optional<Launch> ofNodes(Resource group) {
        return at(group, "/LaunchTemplate", List.of("/Id", "/Name"));
    }

    /** All that an auto-scaling group may launch from. */
    static List<Launch> ofGroup(Resource group) {
        var launches = new ArrayList<Launch>();
        at(group, "/LaunchTemplate", IN_TEMPLATE).ifPresent(launches::add);
        at(group, MIXED + "/LaunchTemplateSpecification", IN_TEMPLATE).ifPresent(launches::add);
        overrides(group)
                .flatMap(at -> at(group, at + "/LaunchTemplateSpecification", IN_TEMPLATE).stream())
                .forEach(launches::add);
        at(group, "/LaunchConfigurationName", List.of("")).ifPresent(launches::add);
        return launches.isEmpty()
                ? List.of(new Launch(Optional.empty(), "what " + group + " launches is not in the templates"))
                : launches.stream().distinct().toList();
    }

    private static Stream<String> overrides(Resource group) {
        var at = MIXED + "/Overrides";
        return group.at(at) instanceof Value.Items items
                ? IntStream.range(0, items.items().size()).mapToObj(i -> at + "/" + i)
                : Stream.of(at);
    }
}
