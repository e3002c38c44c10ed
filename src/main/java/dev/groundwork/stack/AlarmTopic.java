package dev.groundwork.stack;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;

/**
 * Where alarms and budget warnings go, encrypted: without a line for each sender in the key's policy they would be silent.
 *
 * <p>https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services and
 * https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html. No rule of EventBridge sends here; a
 * line for one would have to go without these conditions, which its requests to the key do not carry.
 */
final class AlarmTopic {

    private final Stack stack;
    private final Key key;
    private final Topic topic;

    AlarmTopic(Stack stack, Platform platform, List<String> emails) {
        this.stack = stack;
        key = new StateKey(stack, platform, "alarms").key();
        topic = Topic.Builder.create(stack, "Alarms")
                .topicName(platform.name() + "-alarms")
                .masterKey(key)
                .enforceSsl(true)
                .build();
        emails.forEach(email -> topic.addSubscription(new EmailSubscription(email)));
    }

    String arn() {
        return topic.getTopicArn();
    }

    AlarmTopic admitAlarms() {
        return admit("cloudwatch.amazonaws.com", "cloudwatch:" + stack.getRegion(), "alarm:*");
    }

    AlarmTopic admitBudgets() {
        return admit("budgets.amazonaws.com", "budgets:", "*");
    }

    /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.GrantingPermissions.html */
    AlarmTopic admitDatabase(Database database) {
        return admit("events.rds.amazonaws.com", "rds:" + stack.getRegion(), "db:" + database.primary() + "*");
    }

    private AlarmTopic admit(String service, String where, String what) {
        var arn = "arn:" + stack.getPartition() + ":" + where + ":" + stack.getAccount() + ":" + what;
        var conditions = Map.of(
                "StringEquals", Map.of("aws:SourceAccount", stack.getAccount()),
                "ArnLike", Map.of("aws:SourceArn", arn));
        key.addToResourcePolicy(PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal(service)))
                .actions(List.of("kms:Decrypt", "kms:GenerateDataKey*"))
                .resources(List.of("*")) // in a key's own policy: this key
                .conditions(conditions)
                .build());
        topic.addToResourcePolicy(PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal(service)))
                .actions(List.of("sns:Publish"))
                .resources(List.of(topic.getTopicArn()))
                .conditions(conditions)
                .build());
        return this;
    }
}
