package dev.groundwork.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * What the AWS load balancer controller may do: make load balancers that carry its cluster's tag, and keep those that do.
 *
 * <p>Derived from the policy that the controller's makers publish
 * (https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/installation). Left out is all that
 * writes to security groups, because load balancers get the group of the front-end role and flows alone open ports; and
 * what serves Outposts, address pools, WAF, Shield and Cognito, which its installation switches off.
 */
final class LoadBalancerPermissions {

    private static final String TAG = "elbv2.k8s.aws/cluster";

    private final Stack stack;
    private final Map<String, String> arns = new HashMap<>();

    LoadBalancerPermissions(Stack stack) {
        this.stack = stack;
    }

    List<PolicyStatement> statements() {
        return List.of(
                serviceRole(),
                look(),
                lookAtLoadBalancers(),
                lookAt(),
                create(),
                extend(),
                tag(),
                retag(),
                change(),
                order());
    }

    /** The first load balancer of an account brings the service's own role into being. */
    private PolicyStatement serviceRole() {
        var statement = PodPermissions.allow(
                List.of("iam:CreateServiceLinkedRole"),
                List.of(stack.formatArn(ArnComponents.builder()
                        .service("iam")
                        .region("")
                        .resource("role/aws-service-role/elasticloadbalancing.amazonaws.com")
                        .resourceName("AWSServiceRoleForElasticLoadBalancing")
                        .build())));
        statement.addCondition("StringEquals", Map.of("iam:AWSServiceName", "elasticloadbalancing.amazonaws.com"));
        return statement;
    }

    private static PolicyStatement look() {
        return PodPermissions.allow(
                List.of(
                        "acm:ListCertificates",
                        "ec2:DescribeAccountAttributes",
                        "ec2:DescribeAddresses",
                        "ec2:DescribeAvailabilityZones",
                        "ec2:DescribeInstances",
                        "ec2:DescribeInternetGateways",
                        "ec2:DescribeNetworkInterfaces",
                        "ec2:DescribeRouteTables",
                        "ec2:DescribeSecurityGroups",
                        "ec2:DescribeSubnets",
                        "ec2:DescribeTags",
                        "ec2:DescribeVpcPeeringConnections",
                        "ec2:DescribeVpcs"),
                List.of("*")); // none of these actions can be narrowed
    }

    private static PolicyStatement lookAtLoadBalancers() {
        return PodPermissions.allow(
                List.of(
                        "elasticloadbalancing:DescribeCapacityReservation",
                        "elasticloadbalancing:DescribeListenerAttributes",
                        "elasticloadbalancing:DescribeListenerCertificates",
                        "elasticloadbalancing:DescribeListeners",
                        "elasticloadbalancing:DescribeLoadBalancerAttributes",
                        "elasticloadbalancing:DescribeLoadBalancers",
                        "elasticloadbalancing:DescribeRules",
                        "elasticloadbalancing:DescribeSSLPolicies",
                        "elasticloadbalancing:DescribeTags",
                        "elasticloadbalancing:DescribeTargetGroupAttributes",
                        "elasticloadbalancing:DescribeTargetGroups",
                        "elasticloadbalancing:DescribeTargetHealth",
                        "elasticloadbalancing:DescribeTrustStores"),
                List.of("*")); // nor can these
    }

    private PolicyStatement lookAt() {
        return PodPermissions.allow(
                List.of("acm:DescribeCertificate", "ec2:GetSecurityGroupsForVpc"),
                List.of(arn("acm", "certificate/*"), arn("ec2", "vpc/*")));
    }

    private PolicyStatement create() {
        return on(
                List.of(arn("loadbalancer/app/*/*"), arn("loadbalancer/net/*/*"), arn("targetgroup/*/*")),
                List.of("CreateLoadBalancer", "CreateTargetGroup"),
                requested());
    }

    private PolicyStatement extend() {
        var statement = on(everything(), List.of("CreateListener", "CreateRule"), requested());
        statement.addCondition("StringEquals", owned());
        return statement;
    }

    private PolicyStatement tag() {
        var statement = on(everything(), List.of("AddTags"), requested());
        statement.addCondition(
                "StringEquals",
                Map.of(
                        "elasticloadbalancing:CreateAction",
                        List.of("CreateListener", "CreateLoadBalancer", "CreateRule", "CreateTargetGroup")));
        return statement;
    }

    /** Other tags of what is its own already, never the one that makes it so. */
    private PolicyStatement retag() {
        var statement = on(everything(), List.of("AddTags", "RemoveTags"), owned());
        statement.addCondition("Null", Map.of("aws:RequestTag/" + TAG, "true"));
        return statement;
    }

    private PolicyStatement change() {
        return on(
                everything(),
                List.of(
                        "AddListenerCertificates",
                        "DeleteListener",
                        "DeleteLoadBalancer",
                        "DeleteRule",
                        "DeleteTargetGroup",
                        "DeregisterTargets",
                        "ModifyListener",
                        "ModifyListenerAttributes",
                        "ModifyLoadBalancerAttributes",
                        "ModifyRule",
                        "ModifyTargetGroup",
                        "ModifyTargetGroupAttributes",
                        "RegisterTargets",
                        "RemoveListenerCertificates",
                        "SetIpAddressType",
                        "SetSecurityGroups",
                        "SetSubnets"),
                owned());
    }

    /** The one change of a rule for which the service looks at no tags. */
    private PolicyStatement order() {
        return PodPermissions.allow(
                List.of("elasticloadbalancing:SetRulePriorities"),
                List.of(arn("listener-rule/app/*/*/*/*"), arn("listener-rule/net/*/*/*/*")));
    }

    private static PolicyStatement on(List<String> resources, List<String> actions, Map<String, String> equal) {
        var named =
                actions.stream().map(action -> "elasticloadbalancing:" + action).toList();
        var statement = PodPermissions.allow(named, resources);
        statement.addCondition("StringEquals", equal);
        return statement;
    }

    private Map<String, String> requested() {
        return Map.of("aws:RequestTag/" + TAG, stack.getStackName());
    }

    private Map<String, String> owned() {
        return Map.of("aws:ResourceTag/" + TAG, stack.getStackName());
    }

    private List<String> everything() {
        return Stream.of(
                        "listener/app/*/*/*",
                        "listener/net/*/*/*",
                        "listener-rule/app/*/*/*/*",
                        "listener-rule/net/*/*/*/*",
                        "loadbalancer/app/*/*",
                        "loadbalancer/net/*/*",
                        "targetgroup/*/*")
                .map(this::arn)
                .toList();
    }

    private String arn(String resource) {
        return arn("elasticloadbalancing", resource);
    }

    private String arn(String service, String resource) {
        int slash = resource.indexOf('/');
        var components = ArnComponents.builder()
                .service(service)
                .resource(resource.substring(0, slash))
                .resourceName(resource.substring(slash + 1))
                .build();
        return arns.computeIfAbsent(service + ":" + resource, it -> stack.formatArn(components));
    }
}
