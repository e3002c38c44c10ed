package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/** What CloudFormation makes after what: whoever refers to a resource or depends on it, and so on from there. */
final class Order {

    private Order() {}

    static boolean isAfter(Resource later, Resource first, Evidence evidence) {
        return after(first, evidence).contains(later);
    }

    private static Set<Resource> after(Resource first, Evidence evidence) {
        var found = new HashSet<Resource>();
        var waiting = new ArrayDeque<Resource>();
        waiting.add(first);
        while (!waiting.isEmpty()) {
            var one = waiting.remove();
            evidence.assembly().referrers(one).stream().filter(found::add).forEach(waiting::add);
            one.stack().resources().stream()
                    .filter(other -> other.dependsOn().contains(one))
                    .filter(found::add)
                    .forEach(waiting::add);
        }
        return found;
    }
}
