package dev.groundwork.report;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.cost.Statement;
import dev.groundwork.review.FlowReview;
import dev.groundwork.review.NetworkMap;
import dev.groundwork.review.ReachAnswer;
import dev.groundwork.review.ReachRole;
import dev.groundwork.review.Reachability;
import dev.groundwork.review.Review;
import dev.groundwork.review.ReviewInput;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a rendering of a review needs.
 *
 * @param title what was reviewed: a blueprint's name or the path of an assembly
 * @param reachability answers why single paths are open or closed
 * @param cost nothing where no region is known, and so no price
 */
public record ReviewDocument(
        String title,
        LocalDate day,
        Origin origin,
        Review review,
        Reachability reachability,
        NetworkMap map,
        Optional<Statement> cost) {

    public static ReviewDocument of(
            String title,
            Origin origin,
            CloudAssembly assembly,
            Reachability reachability,
            ReviewInput input,
            Optional<Statement> cost) {
        return new ReviewDocument(
                title,
                input.today(),
                origin,
                Review.of(assembly, reachability, input),
                reachability,
                NetworkMap.of(assembly),
                cost);
    }

    List<ReachRole> roles() {
        return reachability.roles();
    }

    /** Why each pair of these roles can or cannot talk. */
    List<ReachAnswer> answers(Collection<String> names) {
        return reachability.answers(names);
    }

    /** What gets through, held against what was declared, if anything was. */
    Optional<FlowReview> flows() {
        return review.paths().areDeclared() ? Optional.of(review.paths().flows()) : Optional.empty();
    }
}
