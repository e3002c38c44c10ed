package dev.groundwork.stack;

import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;
import software.constructs.Construct;

/** A stack of the platform: named after it, in its region, tagged for cost allocation, and never asking AWS for zones. */
abstract class PlatformStack extends Stack {

    private final Platform platform;

    PlatformStack(Construct scope, String id, Platform platform) {
        super(scope, id, props(id, platform));
        this.platform = platform;
        Tags.of(this).add("platform", platform.name());
        Tags.of(this).add("component", id.toLowerCase(Locale.ROOT));
    }

    /** Something that a person needs next, ready to paste. */
    final void output(String id, String value, String description) {
        CfnOutput.Builder.create(this, id).value(value).description(description).build();
    }

    /** The account stays open: it is that of the credentials which deploy, so that synthesis needs none. */
    private static StackProps props(String id, Platform platform) {
        return StackProps.builder()
                .stackName(platform.name() + "-" + id.toLowerCase(Locale.ROOT))
                .env(Environment.builder().region(platform.region()).build())
                .build();
    }

    /** The blueprint's zones: CDK would otherwise look them up as soon as an account is known. */
    @Override
    public List<String> getAvailabilityZones() {
        return platform.zones();
    }
}
