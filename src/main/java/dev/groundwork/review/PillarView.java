package dev.groundwork.review;

import java.util.List;

/** What the review says of one pillar: the rules that were held against it, what they found, and the facts beside. */
public record PillarView(Pillar pillar, List<Rule> rules, List<Finding> findings, List<String> facts) {

    public PillarView {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        facts = List.copyOf(facts);
    }

    static PillarView of(Pillar pillar, Review review) {
        return new PillarView(
                pillar,
                RuleBook.rules().stream()
                        .filter(rule -> rule.pillar() == pillar)
                        .toList(),
                review.findings().stream()
                        .filter(finding -> finding.pillar() == pillar)
                        .toList(),
                facts(pillar, review));
    }

    private static List<String> facts(Pillar pillar, Review review) {
        return switch (pillar) {
            case RELIABILITY ->
                review.failures().stream()
                        .filter(domain -> domain.kind() == FailureDomain.Kind.ZONE)
                        .map(domain -> "without " + domain.name() + ": "
                                + (domain.isSurvived() ? "everything goes on" : "something is lost or cannot be told"))
                        .toList();
            case COST ->
                review.addresses().stream()
                        .flatMap(network -> network.known().stream())
                        .map(known -> known.block() + ": " + known.unallocated() + " addresses unallocated")
                        .toList();
            case PERFORMANCE ->
                review.room().stream()
                        .flatMap(room -> room.inUse().stream())
                        .map(subnet -> subnet.subnet() + ": room for " + subnet.nodes() + " nodes and " + subnet.pods()
                                + " pods")
                        .toList();
            case OPERATIONAL_EXCELLENCE, SECURITY, SUSTAINABILITY -> List.of();
        };
    }
}
