package dev.groundwork.diff;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the subnets of two assemblies. */
final class SubnetChanges {

    private SubnetChanges() {}

    static List<SubnetChange> between(CloudAssembly base, CloudAssembly head) {
        var before = subnets(base);
        var after = subnets(head);
        var changes = new ArrayList<SubnetChange>();
        before.forEach((name, old) -> {
            var fresh = after.get(name);
            if (fresh == null) {
                changes.add(new SubnetChange(SubnetChange.Kind.REMOVED, name, old, ""));
            } else if (!fresh.equals(old)) {
                changes.add(new SubnetChange(SubnetChange.Kind.MOVED, name, old, fresh));
            }
        });
        after.forEach((name, fresh) -> {
            if (!before.containsKey(name)) {
                changes.add(new SubnetChange(SubnetChange.Kind.ADDED, name, "", fresh));
            }
        });
        changes.sort(Comparator.comparing(SubnetChange::kind).thenComparing(SubnetChange::resource));
        return List.copyOf(changes);
    }

    private static Map<String, String> subnets(CloudAssembly assembly) {
        var blocks = new LinkedHashMap<String, String>();
        assembly.resources("AWS::EC2::Subnet").forEach(subnet -> blocks.put(subnet.toString(), block(subnet)));
        return blocks;
    }

    private static String block(Resource subnet) {
        return said(subnet.at("/CidrBlock")) + " in " + said(subnet.at("/AvailabilityZone"));
    }

    private static String said(Value value) {
        return value instanceof Value.Text text ? text.text() : value.describe();
    }
}
