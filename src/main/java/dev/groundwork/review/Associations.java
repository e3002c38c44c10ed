package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What is associated with subnets, of one type, and what may be where templates do not tell. */
final class Associations {

    /** The one that a subnet surely has; else those of which it may have one. */
    record Own(Optional<Resource> sure, List<Resource> open, String why) {}

    private static final String SUBNET = "AWS::EC2::Subnet";
    private static final String POINTER = "/SubnetId";

    private final Map<Resource, List<Resource>> bySubnet = new HashMap<>();
    private final List<Resource> strays = new ArrayList<>();

    Associations(List<Resource> associations) {
        for (var association : associations) {
            var link = Link.of(association, POINTER);
            if (link.isOf(SUBNET)) {
                bySubnet.computeIfAbsent(link.resource().orElseThrow(), any -> new ArrayList<>())
                        .add(association);
            } else if (link.isLeftOpen()) {
                strays.add(association);
            }
        }
    }

    /** A subnet has one at most: beside one that is sure no other can be. */
    Own of(Resource subnet, Predicate<Resource> fits) {
        var named = bySubnet.getOrDefault(subnet, List.of());
        var certain = named.stream().filter(one -> Doubt.of(one).isEmpty()).toList();
        if (certain.size() == 1) {
            return new Own(Optional.of(certain.get(0)), List.of(), "");
        }
        var open = new ArrayList<>(named);
        strays.stream()
                .filter(stray -> Link.of(stray, POINTER).names(subnet, stray) != Match.NO && fits.test(stray))
                .forEach(open::add);
        return new Own(Optional.empty(), open, open.isEmpty() ? "" : why(open.get(0), certain.size() > 1));
    }

    private static String why(Resource association, boolean isOneOfSeveral) {
        if (isOneOfSeveral) {
            return association + " is not the only one for its subnet";
        }
        var doubt = Doubt.of(association);
        return doubt.isEmpty()
                ? "which subnet " + association + " is for cannot be told: "
                        + Link.of(association, POINTER).describe()
                : doubt;
    }
}
