package dev.groundwork.stack;

import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogMaxAggregationInterval;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.FlowLogTrafficType;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** A network's accepted and rejected connections, kept in CloudWatch for as many days as the blueprint says. */
final class FlowLogs {

    private FlowLogs() {}

    static void of(SiteVpc vpc, Platform platform) {
        var days = vpc.site().spec().flowLogDays();
        if (days == 0) {
            return;
        }
        var scope = new Construct(vpc.vpc(), "FlowLogs");
        var kept = LogRetention.set(
                LogGroup.Builder.create(scope, "Kept")
                        .removalPolicy(platform.removal())
                        .build(),
                days);
        var writer = writer(scope);
        var options = FlowLogOptions.builder()
                .destination(FlowLogDestination.toCloudWatchLogs(kept, writer))
                .trafficType(FlowLogTrafficType.ALL)
                .maxAggregationInterval(FlowLogMaxAggregationInterval.TEN_MINUTES)
                .build();
        var log = vpc.vpc().addFlowLog("FlowLog", options);
        log.getNode().addDependency(writer);
        Tags.of(log).add("Name", platform.name() + "-" + vpc.name());
    }

    /** CDK lets it write to this one group; the conditions keep other accounts' flow logs from borrowing it. */
    private static Role writer(Construct scope) {
        var stack = Stack.of(scope);
        var account = Map.of("aws:SourceAccount", stack.getAccount());
        var source = "arn:" + stack.getPartition() + ":ec2:" + stack.getRegion() + ":" + stack.getAccount()
                + ":vpc-flow-log/*";
        return Role.Builder.create(scope, "Writer")
                .assumedBy(ServicePrincipal.Builder.create("vpc-flow-logs.amazonaws.com")
                        .conditions(Map.of("StringEquals", account, "ArnLike", Map.of("aws:SourceArn", source)))
                        .build())
                .build();
    }
}
