package dev.groundwork.stack;

import java.util.List;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.BudgetDataProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SpendProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SubscriberProperty;
import software.constructs.Construct;

/**
 * What a month may cost, and who is told before it costs more.
 *
 * <p>It counts the whole account: a filter by tag sees nothing until somebody activates the tag for billing, and a budget
 * that sees nothing warns of nothing.
 */
final class MonthlyBudget {

    private MonthlyBudget() {}

    static void in(Construct scope, Platform platform, int usd, String topic) {
        CfnBudget.Builder.create(scope, "Budget")
                .budget(BudgetDataProperty.builder()
                        .budgetName(platform.name() + "-month")
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(
                                SpendProperty.builder().amount(usd).unit("USD").build())
                        .build())
                .notificationsWithSubscribers(List.of(warning("ACTUAL", 80, topic), warning("FORECASTED", 100, topic)))
                .build();
    }

    private static NotificationWithSubscribersProperty warning(String type, int percent, String topic) {
        return NotificationWithSubscribersProperty.builder()
                .notification(NotificationProperty.builder()
                        .notificationType(type)
                        .comparisonOperator("GREATER_THAN")
                        .threshold(percent)
                        .thresholdType("PERCENTAGE")
                        .build())
                .subscribers(List.of(SubscriberProperty.builder()
                        .subscriptionType("SNS")
                        .address(topic)
                        .build()))
                .build();
    }
}
