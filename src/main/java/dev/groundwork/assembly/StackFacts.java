package dev.groundwork.assembly;

import java.util.Map;
import java.util.Optional;

/** What is said of a stack outside its template: by the manifest, or by the stack that nests it. */
record StackFacts(
        String id,
        Optional<String> name,
        Optional<String> region,
        Optional<String> account,
        Map<String, String> parameters,
        Map<String, String> tags,
        boolean terminationProtection) {

    /** Of a nested stack: CloudFormation makes up its name, and its parameters come from the resource. */
    StackFacts nestedBy(Resource resource) {
        var path = ConstructPaths.nestedScope(resource).orElse(resource.toString());
        return new StackFacts(path, Optional.empty(), region, account, Map.of(), tags, terminationProtection);
    }
}
