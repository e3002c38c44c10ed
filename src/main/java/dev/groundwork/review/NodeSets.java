package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How many nodes a group of them has, and what its tags say. */
final class NodeSets {

    /** The tag of volumes that hold copies of one replica set's data; its value names the set. */
    static final String DATA_OF = "groundwork:data";

    /** The tag that names the one node that a group, a volume and an address belong to. */
    static final String NODE = "groundwork:node";

    /** What EKS runs where neither node group nor launch template names a type. */
    static final String EKS_DEFAULT = "t3.medium";

    private NodeSets() {}

    /** What EKS starts with where a template leaves it open: the desired size, else the least. */
    static int desired(Resource nodeGroup) {
        var desired = nodeGroup.at("/ScalingConfig/DesiredSize");
        return (desired.isAbsent() ? nodeGroup.at("/ScalingConfig/MinSize") : desired)
                .number()
                .intValueExact();
    }

    static int most(Resource nodeGroup) {
        return nodeGroup.number("/ScalingConfig/MaxSize").intValueExact();
    }

    /** A tag's value, empty where there is none. */
    static String tag(Resource resource, String key) {
        var tags = resource.at("/Tags");
        return tags instanceof Value.Items list ? tag(list.items(), key) : "";
    }

    private static String tag(List<Value> tags, String key) {
        return tags.stream()
                .filter(tag -> tag.at("/Key").equals(new Value.Text(key)))
                .flatMap(tag -> tag.at("/Value") instanceof Value.Text text ? Stream.of(text.text()) : Stream.empty())
                .findFirst()
                .orElse("");
    }

    /** The instance type of a node group: its own, or its launch template's. */
    static Optional<String> machine(Resource nodeGroup) {
        var own = nodeGroup.list("/InstanceTypes");
        return own.isEmpty()
                ? template(nodeGroup).flatMap(NodeSets::type)
                : Optional.of(own.get(0).text());
    }

    /** The launch template of a node group, an auto-scaling group or an instance. */
    static Optional<Resource> template(Resource launched) {
        return Stream.of("/LaunchTemplate/Id", "/LaunchTemplate/LaunchTemplateId")
                .map(launched::at)
                .filter(value -> !value.isAbsent())
                .findFirst()
                .flatMap(Value::follow);
    }

    private static Optional<String> type(Resource template) {
        var type = template.at("/LaunchTemplateData/InstanceType");
        return type.isAbsent() ? Optional.empty() : Optional.of(type.text());
    }
}
