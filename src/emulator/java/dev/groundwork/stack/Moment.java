package dev.groundwork.stack;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** What the emulator shows at one time: its stacks, their resources, and whatever else of these types exists. */
record Moment(
        Map<String, StackStatus> statuses, Map<String, Map<String, DeployedResource>> deployed, Set<String> existing) {

    static Moment of(Cloud cloud, Set<String> types) {
        return new Moment(
                cloud.statuses(),
                cloud.deployed(),
                Set.copyOf(cloud.existing(types).keySet()));
    }

    Map<String, DeployedResource> stack(String name) {
        return Objects.requireNonNull(deployed.get(name), name);
    }

    /** The names of all resources that a stack has. */
    List<String> names() {
        return deployed.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .map(DeployedResource::name)
                .toList();
    }
}
