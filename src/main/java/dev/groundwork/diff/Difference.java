package dev.groundwork.diff;

import java.util.List;

/** What changes from one assembly to another. */
public record Difference(
        List<SubnetChange> subnets,
        List<ResourceChange> resources,
        PathChanges paths,
        FindingChanges findings,
        Bill bill) {

    public Difference {
        subnets = List.copyOf(subnets);
        resources = List.copyOf(resources);
    }

    public static Difference between(Side base, Side head) {
        return new Difference(
                SubnetChanges.between(base.assembly(), head.assembly()),
                ResourceChanges.between(base.assembly(), head.assembly()),
                PathChanges.between(base.openings(), head.openings()),
                FindingChanges.between(base.findings(), head.findings()),
                Bill.of(base.estimate(), head.estimate()));
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
        return subnets.isEmpty()
                && resources.isEmpty()
                && paths.isEmpty()
                && findings.isEmpty()
                && bill.lines().isEmpty();
    }
}
