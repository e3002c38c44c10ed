package dev.groundwork.cost;

import dev.groundwork.cost.Commitment.Plan;
import java.util.List;

/** Which prices AWS also sells for a term: the keys of an offer that begin with a word, and the plans. */
record SoldPlan(String offer, String usage, List<Plan> plans) {

    private static final List<Plan> RESERVED = List.of(Plan.RESERVED);
    private static final List<Plan> SAVINGS_PLAN = List.of(Plan.COMPUTE_SAVINGS_PLAN);

    /** MSK sells no term. Terms of usage, such as of Lambda or DynamoDB, are not compared. */
    private static final List<SoldPlan> ALL = List.of(
            new SoldPlan("AmazonEC2", "BoxUsage:", List.of(Plan.RESERVED, Plan.COMPUTE_SAVINGS_PLAN)),
            new SoldPlan("AmazonRDS", "InstanceUsage:", RESERVED),
            new SoldPlan("AmazonRDS", "Multi-AZUsage:", RESERVED),
            new SoldPlan("AmazonRDS", "Multi-AZClusterUsage:", RESERVED),
            new SoldPlan("AmazonES", "ESInstance:", RESERVED),
            new SoldPlan("AmazonElastiCache", "NodeUsage:", RESERVED),
            new SoldPlan("AmazonEKS", "Fargate-", SAVINGS_PLAN),
            new SoldPlan("AmazonECS", "Fargate-", SAVINGS_PLAN));

    /** The plans under which a price is sold, none where it is not known to be. */
    static List<Plan> of(PriceKey key) {
        return ALL.stream()
                .filter(sold -> key.offer().equals(sold.offer) && key.usage().startsWith(sold.usage))
                .map(SoldPlan::plans)
                .findFirst()
                .orElse(List.of());
    }
}
