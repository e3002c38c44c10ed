package dev.groundwork.cli;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Deployment;
import dev.groundwork.config.Blueprint;
import dev.groundwork.cost.Statement;
import dev.groundwork.report.Origin;
import dev.groundwork.report.ReviewDocument;
import dev.groundwork.review.Reachability;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Reviews an assembly with everything that is known beside it.
 *
 * @param region where stacks are taken to go that are made for any region, or empty
 */
record Reviewing(Surroundings surroundings, String region) {

    /** What a review needs of templates, whatever the tools find that judge them. */
    record Reading(CloudAssembly assembly, Reachability reachability, Optional<Statement> cost) {

        /** The same, with all paths found already; who asks for one alone does without. */
        Reading withPaths() {
            reachability.openings();
            return this;
        }

        Reading withReports(Path folder) {
            return new Reading(assembly.withReports(folder), reachability, cost);
        }
    }

    Reading read(String title, Path path) {
        var deployment =
                region.isEmpty() ? Deployment.unknown() : Deployment.unknown().inRegion(region);
        var assembly = CloudAssembly.read(path, deployment);
        return new Reading(
                assembly,
                Reachability.of(assembly),
                new Estimation(surroundings, "", region).ifRegionIsKnown(title, assembly));
    }

    /** A blueprint's own templates, which nobody keeps: whoever mends something changes the blueprint. */
    ReviewDocument of(Blueprint blueprint, Path file, Path assembly) {
        return of(blueprint, file, assembly, read(blueprint.name(), assembly));
    }

    ReviewDocument of(Blueprint blueprint, Path file, Path assembly, Reading reading) {
        var origin = new Origin(
                assembly, "cdk.out", Optional.of(file.toString().replace('\\', '/')), BlueprintLines.of(file));
        return of(blueprint.name(), origin, Optional.of(blueprint), reading);
    }

    /** Somebody's templates, with a blueprint that says what should be, or without. */
    ReviewDocument of(String typed, Optional<Blueprint> blueprint) {
        var path = surroundings.typed(typed);
        var shown = surroundings.shown(path).toString().replace('\\', '/');
        return of(typed, new Origin(path, shown, Optional.empty(), Map.of()), blueprint, read(typed, path));
    }

    private ReviewDocument of(String title, Origin origin, Optional<Blueprint> blueprint, Reading reading) {
        return ReviewDocument.of(
                title,
                origin,
                reading.assembly(),
                reading.reachability(),
                DeclaredInput.of(surroundings.today(), blueprint),
                reading.cost());
    }
}
