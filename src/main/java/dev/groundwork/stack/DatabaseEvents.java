package dev.groundwork.stack;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.services.rds.CfnEventSubscription;
import software.constructs.Construct;

/**
 * What RDS alone knows of the database: that it failed or moved to its standby, and that little is left of its storage as
 * large as it is by now, which no figure tells.
 *
 * <p>https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html
 */
final class DatabaseEvents {

    private DatabaseEvents() {}

    static void in(Construct scope, Platform platform, Database database, String topic) {
        CfnEventSubscription.Builder.create(scope, "DatabaseEvents")
                .subscriptionName(platform.name() + "-database")
                .snsTopicArn(topic)
                .sourceType("db-instance")
                .sourceIds(Stream.concat(Stream.of(database.primary()), database.replicas().stream())
                        .toList())
                .eventCategories(List.of("failover", "failure", "low storage"))
                .enabled(true)
                .build();
    }
}
