package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What there is: stacks, how many resources of each kind, and what holds state. */
public record Inventory(List<StackSize> stacks, SortedMap<String, Integer> kinds, List<Stateful> stateful) {

    /** A stack, where it goes, and how many resources it has. */
    public record StackSize(String id, String region, int resources, boolean terminationProtected) {}

    /** Something that cannot be made again from the templates, and what happens to it when its stack is deleted. */
    public record Stateful(Place place, String type, String onDeletion) {}

    public Inventory {
        stacks = List.copyOf(stacks);
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
        stateful = List.copyOf(stateful);
    }

    static Inventory of(CloudAssembly assembly) {
        var kinds = new TreeMap<String, Integer>();
        assembly.resources().forEach(resource -> kinds.merge(resource.type(), 1, Integer::sum));
        var stateful = assembly.resources().stream()
                .filter(resource -> StateRules.STATEFUL.contains(resource.type()))
                .map(resource -> new Stateful(
                        Place.of(resource),
                        resource.type(),
                        Told.of(() -> resource.deletionPolicy().text("Delete"), why -> "cannot tell: " + why)))
                .toList();
        return new Inventory(
                assembly.stacks().stream()
                        .map(stack -> new StackSize(
                                stack.id(),
                                stack.region().orElse(""),
                                stack.resources().size(),
                                stack.isTerminationProtected()))
                        .toList(),
                kinds,
                stateful);
    }

    public int resources() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The kinds with their counts, most first. */
    public List<Map.Entry<String, Integer>> byCount() {
        return kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
