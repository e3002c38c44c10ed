package dev.groundwork.config;

import java.util.HashSet;
import java.util.List;

/** Interface endpoints for services that have one, each once. */
final class EndpointRules {

    /**
     * The services that a platform of this kind talks to, by the last part of their endpoint's name. AWS has many more:
     * https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
     */
    private static final List<String> KNOWN = List.of(
            "acm-pca",
            "application-autoscaling",
            "autoscaling",
            "autoscaling-plans",
            "cloudformation",
            "dynamodb",
            "ebs",
            "ec2",
            "ec2messages",
            "ecr.api",
            "ecr.dkr",
            "ecs",
            "eks",
            "eks-auth",
            "elasticfilesystem",
            "elasticloadbalancing",
            "events",
            "execute-api",
            "guardduty-data",
            "kms",
            "lambda",
            "logs",
            "monitoring",
            "rds",
            "rds-data",
            "secretsmanager",
            "sns",
            "sqs",
            "ssm",
            "ssmmessages",
            "sts",
            "xray");

    private EndpointRules() {}

    static void check(Sense sense, String path, NetworkSpec network) {
        if (!sense.isSound(path)) {
            return;
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < network.endpoints().size(); i++) {
            var service = network.endpoints().get(i);
            var at = path + "[" + i + "]";
            if (service.equals("s3")) {
                sense.refuse(at, "expected no endpoint for s3, every network has the one that is free");
            } else if (!seen.add(service)) {
                sense.refuse(at, "expected each only once, got '" + service + "' again");
            } else if (!KNOWN.contains(service)) {
                unknown(sense, at, service);
            }
        }
    }

    private static void unknown(Sense sense, String at, String service) {
        var near = Nearest.to(service, KNOWN);
        if (near.isEmpty()) {
            sense.note(at, "whether '" + service + "' has an interface endpoint is not known here and was not checked");
        } else {
            var hint = Nearest.hint(near);
            sense.refuse(at, "expected a service with an interface endpoint, got '" + service + "'" + hint);
        }
    }
}
