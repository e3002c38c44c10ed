package dev.groundwork.report;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.cost.Statement;
import dev.groundwork.review.Flow;
import dev.groundwork.review.FlowReview;
import dev.groundwork.review.NetworkMap;
import dev.groundwork.review.ReachAnswer;
import dev.groundwork.review.ReachRole;
import dev.groundwork.review.Reachability;
import dev.groundwork.review.Review;
import dev.groundwork.review.ReviewInput;
import java.util.List;
import java.util.Optional;

/** All that a review says of an assembly; flows are there if somebody declared them, a cost if somebody priced it. */
public record ReviewDocument(
        String title,
        Review review,
        List<ReachRole> roles,
        Optional<FlowReview> flows,
        List<ReachAnswer> answers,
        NetworkMap map,
        Optional<Statement> cost) {

    public ReviewDocument {
        roles = List.copyOf(roles);
        answers = List.copyOf(answers);
    }

    public static ReviewDocument of(
            String title,
            CloudAssembly assembly,
            ReviewInput input,
            Optional<List<Flow>> flows,
            Optional<Statement> cost) {
        var reachability = Reachability.of(assembly);
        return new ReviewDocument(
                title,
                Review.of(assembly, input),
                reachability.roles(),
                flows.map(reachability::against),
                reachability.answers(),
                NetworkMap.of(assembly),
                cost);
    }
}
