package dev.groundwork.diff;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.cost.Estimate;
import java.util.List;

/** What changes from one assembly to another. */
public record Difference(List<SubnetChange> subnets, List<ResourceChange> resources, Bill bill) {

    public Difference {
        subnets = List.copyOf(subnets);
        resources = List.copyOf(resources);
    }

    public static Difference between(CloudAssembly base, Estimate baseCost, CloudAssembly head, Estimate headCost) {
        return new Difference(
                SubnetChanges.between(base, head), ResourceChanges.between(base, head), Bill.of(baseCost, headCost));
    }

    public List<ResourceChange> resources(ResourceChange.Kind kind) {
        return resources.stream().filter(change -> change.kind() == kind).toList();
    }

    public List<ResourceChange> replacements() {
        return resources.stream().filter(ResourceChange::isReplacement).toList();
    }

    /** What is gone with its data, or may be. */
    public List<ResourceChange> losses() {
        return resources.stream().filter(ResourceChange::loses).toList();
    }

    public boolean isEmpty() {
        return subnets.isEmpty() && resources.isEmpty() && bill.lines().isEmpty();
    }
}
