package dev.groundwork.cost;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.stream.Stream;

/** The resource that a line of an estimate speaks of, and the component that its tags name. */
public record Place(String stack, String component, String resource, String type) {

    static Place of(Resource resource) {
        var tags = Stream.of("/Tags", "/HostedZoneTags")
                .map(resource::at)
                .map(Place::component)
                .filter(component -> !component.isEmpty())
                .findFirst();
        var stack = resource.stack().id();
        return new Place(stack, tags.orElse(stack), resource.logicalId(), resource.type());
    }

    private static String component(Value tags) {
        if (tags instanceof Value.Fields map) {
            return known(map.at("/component"));
        }
        if (tags instanceof Value.Items list) {
            return list.items().stream()
                    .filter(tag -> known(tag.at("/Key")).equals("component"))
                    .map(tag -> known(tag.at("/Value")))
                    .findFirst()
                    .orElse("");
        }
        return "";
    }

    private static String known(Value value) {
        return value instanceof Value.Text text ? text.text() : "";
    }
}
