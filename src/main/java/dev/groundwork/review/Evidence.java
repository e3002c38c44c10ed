package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.time.LocalDate;
import java.util.List;

/** What rules judge by: the templates, the day, and what is known of instance types. */
record Evidence(CloudAssembly assembly, LocalDate today, InstanceCatalogue instances) {

    List<Resource> all(List<String> types) {
        return types.stream().flatMap(type -> assembly.resources(type).stream()).toList();
    }

    /** The resources of a type that refer to this one at a pointer. */
    List<Resource> pointingAt(Resource resource, String type, String pointer) {
        return assembly.referrers(resource, type, pointer);
    }
}
