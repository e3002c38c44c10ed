package dev.groundwork.cli;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Deployment;
import dev.groundwork.config.Blueprint;
import dev.groundwork.report.Origin;
import dev.groundwork.report.ReviewDocument;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Reviews an assembly with everything that is known beside it.
 *
 * @param region where stacks are taken to go that are made for any region, or empty
 */
record Reviewing(Surroundings surroundings, String region) {

    /** A blueprint's own templates, which nobody keeps: whoever mends something changes the blueprint. */
    ReviewDocument of(Blueprint blueprint, Path file, Path assembly) {
        var origin = new Origin(
                assembly, "cdk.out", Optional.of(file.toString().replace('\\', '/')), BlueprintLines.of(file));
        return of(blueprint.name(), origin, Optional.of(blueprint));
    }

    /** Somebody's templates, with a blueprint that says what should be, or without. */
    ReviewDocument of(String typed, Optional<Blueprint> blueprint) {
        var path = surroundings.typed(typed);
        var shown = surroundings.shown(path).toString().replace('\\', '/');
        return of(typed, new Origin(path, shown, Optional.empty(), Map.of()), blueprint);
    }

    private ReviewDocument of(String title, Origin origin, Optional<Blueprint> blueprint) {
        var deployment =
                region.isEmpty() ? Deployment.unknown() : Deployment.unknown().inRegion(region);
        var assembly = CloudAssembly.read(origin.assembly(), deployment);
        return ReviewDocument.of(
                title,
                origin,
                assembly,
                DeclaredInput.of(surroundings.today(), blueprint),
                new Estimation(surroundings, "", region).ifRegionIsKnown(title, assembly));
    }
}
