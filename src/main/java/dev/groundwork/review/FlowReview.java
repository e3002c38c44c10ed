package dev.groundwork.review;

import java.util.List;

/**
 * What gets through, held against what was declared: flows that cannot pass, in whole or in part, flows of which that cannot
 * be told, paths that nobody declared, and those that AWS opens by groups of its own. Flows of roles that the templates do
 * not have are among the blocked ones.
 */
public record FlowReview(
        List<Opening> openings,
        List<Opening> undeclared,
        List<Opening> openedByAws,
        List<ReachAnswer> blocked,
        List<ReachAnswer> partial,
        List<ReachAnswer> untold) {

    public FlowReview {
        openings = List.copyOf(openings);
        undeclared = List.copyOf(undeclared);
        openedByAws = List.copyOf(openedByAws);
        blocked = List.copyOf(blocked);
        partial = List.copyOf(partial);
        untold = List.copyOf(untold);
    }

    /** Whether every flow passes and nothing else does. */
    public boolean isSound() {
        return undeclared.isEmpty() && blocked.isEmpty() && untold.isEmpty();
    }
}
