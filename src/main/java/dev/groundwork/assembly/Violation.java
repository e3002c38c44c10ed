package dev.groundwork.assembly;

import java.nio.file.Path;
import java.util.Optional;

/** What a validator or cdk-nag found while CDK synthesized; an acknowledged one carries the reason that was given. */
public record Violation(
        String plugin,
        String rule,
        String severity,
        String message,
        String suggestedFix,
        Place place,
        Optional<String> acknowledgement) {

    /** Where it was found; texts are empty where the validator named nothing, the property is a pointer. */
    public record Place(
            String constructPath, Path template, String logicalId, String property, Optional<Resource> resource) {}
}
