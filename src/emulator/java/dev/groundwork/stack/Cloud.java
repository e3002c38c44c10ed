package dev.groundwork.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudcontrol.CloudControlClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Export;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.InternetGateway;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** What the emulator's own API says is there, asked with the AWS SDK. */
final class Cloud implements AutoCloseable {

    /** The CDK CLI's own. */
    private static final String BOOTSTRAP = "CDKToolkit";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CloudFormationClient stacks;
    private final CloudControlClient resources;
    private final Ec2Client network;

    Cloud(URI endpoint) {
        stacks = to(endpoint, CloudFormationClient.builder()).build();
        resources = to(endpoint, CloudControlClient.builder()).build();
        network = to(endpoint, Ec2Client.builder()).build();
    }

    private static <B extends AwsClientBuilder<B, ?>> B to(URI endpoint, B builder) {
        var nobody = AwsBasicCredentials.create("test", "test");
        return builder.endpointOverride(endpoint)
                .region(Region.of(Emulator.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(nobody));
    }

    /** Every stack's status, by its name. */
    Map<String, StackStatus> statuses() {
        return stacks.describeStacks().stacks().stream()
                .filter(stack -> !stack.stackName().equals(BOOTSTRAP))
                .collect(Collectors.toMap(Stack::stackName, Stack::stackStatus, (one, other) -> one, TreeMap::new));
    }

    /** Every resource of every stack, by stack and logical id. */
    Map<String, Map<String, DeployedResource>> deployed() {
        return deployed(statuses().keySet());
    }

    Map<String, Map<String, DeployedResource>> deployed(Set<String> names) {
        var listed = new TreeMap<String, List<StackResourceSummary>>();
        for (var name : names) {
            var of = new ArrayList<StackResourceSummary>();
            stacks.listStackResourcesPaginator(request -> request.stackName(name))
                    .forEach(page -> of.addAll(page.stackResourceSummaries()));
            listed.put(name, of);
        }
        var existing = existing(listed.values().stream()
                .flatMap(List::stream)
                .map(StackResourceSummary::resourceType)
                .collect(Collectors.toSet()));
        var found = new TreeMap<String, Map<String, DeployedResource>>();
        listed.forEach((name, of) -> found.put(name, deployed(of, existing)));
        return found;
    }

    private static Map<String, DeployedResource> deployed(
            List<StackResourceSummary> listed, Map<String, DeployedResource> existing) {
        var found = new TreeMap<String, DeployedResource>();
        for (var summary : listed) {
            var resource = existing.get(summary.resourceType() + " " + summary.physicalResourceId());
            if (resource == null) {
                throw new IllegalStateException(summary + ": a stack has it, and it does not exist");
            }
            found.put(summary.logicalResourceId(), resource);
        }
        return found;
    }

    /** All resources of these types, whether a stack has them or not, by type and id. */
    Map<String, DeployedResource> existing(Set<String> types) {
        var found = new TreeMap<String, DeployedResource>();
        for (var type : types) {
            resources.listResources(request -> request.typeName(type)).resourceDescriptions().stream()
                    .map(it -> new DeployedResource(type, it.identifier(), json(it.properties())))
                    .forEach(it -> found.put(it.name(), it));
        }
        return found;
    }

    Map<String, String> exports() {
        return stacks.listExports().exports().stream().collect(Collectors.toMap(Export::name, Export::value));
    }

    /** What Ref gives for a stack's parameters, and for its own name and id. */
    Map<String, String> parameters(String stack) {
        var given = new TreeMap<>(Map.of("AWS::StackName", stack));
        stacks.describeStacks(request -> request.stackName(stack)).stacks().forEach(it -> {
            given.put("AWS::StackId", it.stackId());
            it.parameters().forEach(of -> given.put(of.parameterKey(), of.parameterValue()));
        });
        return given;
    }

    /** Creates a stack without the CDK, and says how it ended. */
    String create(String stack, String template) throws InterruptedException {
        stacks.createStack(request -> request.stackName(stack).templateBody(template));
        return ended(stack);
    }

    String update(String stack, String template) throws InterruptedException {
        stacks.updateStack(request -> request.stackName(stack).templateBody(template));
        return ended(stack);
    }

    private String ended(String stack) throws InterruptedException {
        while (statuses()
                .getOrDefault(stack, StackStatus.DELETE_COMPLETE)
                .toString()
                .endsWith("IN_PROGRESS")) {
            Thread.sleep(20);
        }
        return stacks.describeStackEvents(request -> request.stackName(stack)).stackEvents().stream()
                .map(event ->
                        event.logicalResourceId() + " " + event.resourceStatus() + " " + event.resourceStatusReason())
                .collect(Collectors.joining("\n"));
    }

    /** The blocks of the subnets that EC2 itself lists for these networks. */
    List<String> subnetBlocks(List<String> networks) {
        return network.describeSubnets().subnets().stream()
                .filter(subnet -> networks.contains(subnet.vpcId()))
                .map(Subnet::cidrBlock)
                .sorted()
                .toList();
    }

    /**
     * The ids that EC2 itself lists, by the type that they are of; some are there from the start. What EC2 makes with each
     * network is left out, its main route table and default group: no template has them.
     */
    Map<String, Set<String>> ec2() {
        return Map.of(
                "AWS::EC2::VPC", ids(network.describeVpcs().vpcs(), Vpc::vpcId),
                "AWS::EC2::Subnet", ids(network.describeSubnets().subnets(), Subnet::subnetId),
                "AWS::EC2::RouteTable",
                        ids(
                                network.describeRouteTables().routeTables().stream()
                                        .filter(table ->
                                                table.associations().stream().noneMatch(RouteTableAssociation::main))
                                        .toList(),
                                RouteTable::routeTableId),
                "AWS::EC2::SecurityGroup",
                        ids(
                                network.describeSecurityGroups().securityGroups().stream()
                                        .filter(group -> !group.groupName().equals("default"))
                                        .toList(),
                                SecurityGroup::groupId),
                "AWS::EC2::InternetGateway",
                        ids(network.describeInternetGateways().internetGateways(), InternetGateway::internetGatewayId),
                "AWS::EC2::VPCEndpoint", ids(network.describeVpcEndpoints().vpcEndpoints(), VpcEndpoint::vpcEndpointId),
                "AWS::EC2::LaunchTemplate",
                        ids(network.describeLaunchTemplates().launchTemplates(), LaunchTemplate::launchTemplateId));
    }

    private static <T> Set<String> ids(List<T> listed, Function<T, String> id) {
        return listed.stream().map(id).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        new ArrayList<AutoCloseable>(List.of(stacks, resources, network)).forEach(Cloud::end);
    }

    private static void end(AutoCloseable client) {
        try {
            client.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
