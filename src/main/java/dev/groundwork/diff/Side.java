package dev.groundwork.diff;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.cost.Estimate;
import dev.groundwork.review.Finding;
import dev.groundwork.review.Opening;
import java.util.List;

/** One of the two assemblies that are compared, with what was found out about it. */
public record Side(CloudAssembly assembly, Estimate estimate, List<Opening> openings, List<Finding> findings) {

    public Side {
        openings = List.copyOf(openings);
        findings = List.copyOf(findings);
    }
}
