package dev.groundwork.review;

import java.util.List;
import java.util.Optional;

/** What gets through, and what that is worth where somebody declared what should; where nobody did, nothing is undeclared. */
public record Paths(boolean areDeclared, FlowReview flows) {

    static Paths of(Reachability reachability, Optional<List<Flow>> declared) {
        return declared.map(flows -> new Paths(true, reachability.against(flows)))
                .orElseGet(() -> undeclared(reachability.openings()));
    }

    private static Paths undeclared(List<Opening> openings) {
        var byAws = openings.stream().filter(Opening::isOpenedByAws).toList();
        return new Paths(false, new FlowReview(openings, List.of(), byAws, List.of(), List.of(), List.of()));
    }
}
