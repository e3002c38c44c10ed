package dev.groundwork.assembly;

import java.util.Optional;

/** What CloudFormation itself knows of a stack. */
final class PseudoParameters {

    private PseudoParameters() {}

    static Value of(StackTemplate stack, String name) {
        return switch (name) {
            case "AWS::Region" -> known(name, stack.region());
            case "AWS::AccountId" -> known(name, stack.account());
            case "AWS::StackName" -> known(name, stack.stackName());
            case "AWS::Partition" -> new Value.Text(partition(stack));
            case "AWS::URLSuffix" ->
                new Value.Text(partition(stack).equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com");
            case "AWS::NoValue" -> Value.absent();
            default -> known(name, Optional.empty());
        };
    }

    /** Where a stack is made for any region, it is taken to be one of the commercial ones. */
    private static String partition(StackTemplate stack) {
        var region = stack.region().orElse("");
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    private static Value known(String name, Optional<String> value) {
        return value.<Value>map(Value.Text::new)
                .orElseGet(() -> new Unresolved(Reason.PSEUDO_PARAMETER, name + " is known only at deployment"));
    }
}
