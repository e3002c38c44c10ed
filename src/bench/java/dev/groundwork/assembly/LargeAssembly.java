package dev.groundwork.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes an assembly of any size: a network stack that exports, and stacks of 500 resources that import from it, with
 * parameters, mappings, conditions and text made of references, as real ones have.
 */
public final class LargeAssembly {

    private static final int RESOURCES_PER_STACK = 500;

    private static final String NETWORK = """
            {"Resources": {
              "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}},
              "Subnet": {"Type": "AWS::EC2::Subnet", "Properties": {
                "VpcId": {"Ref": "Vpc"},
                "CidrBlock": {"Fn::Select": [0, {"Fn::Cidr": [{"Fn::GetAtt": ["Vpc", "CidrBlock"]}, 4, 8]}]}}}},
             "Outputs": {"Subnet": {"Value": {"Ref": "Subnet"}, "Export": {"Name": "network-subnet"}}}}
            """;

    private static final String STACK = """
            {"Parameters": {"Size": {"Type": "String", "Default": "large"}, "Stage": {"Type": "String", "Default": "prod"}},
             "Mappings": {"Sizes": {"large": {"type": "m7g.large"}, "small": {"type": "m7g.medium"}}},
             "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]}},
             "Resources": {
            %s
             }}
            """;

    private static final String RESOURCE = """
            "Node%d": {"Type": "AWS::EC2::Instance", "Condition": "IsProd", "Properties": {
              "InstanceType": {"Fn::FindInMap": ["Sizes", {"Ref": "Size"}, "type"]},
              "SubnetId": {"Fn::ImportValue": "network-subnet"},
              "Monitoring": {"Fn::If": ["IsProd", true, false]},
              "PrivateDnsNameOptions": {"HostnameType": "ip-name"},
              "SecurityGroupIds": [{"Fn::GetAtt": ["Node%d", "SecurityGroup"]}],
              "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 30, "Encrypted": true}}],
              "UserData": {"Fn::Base64": {"Fn::Sub": "#!/bin/sh\\necho ${AWS::Region} ${Stage}"}},
              "Tags": [{"Key": "Name", "Value": {"Fn::Join": ["-", [{"Ref": "Stage"}, "node", "%d"]]}}]},
              "Metadata": {"aws:cdk:path": "Stack/Node%d"}}""";

    private LargeAssembly() {}

    public static void write(Path folder, int resources) throws IOException {
        int stacks = Math.max(1, resources / RESOURCES_PER_STACK);
        var artifacts = IntStream.range(0, stacks)
                .mapToObj(i -> artifact("Stack" + i, "\"Network\""))
                .collect(Collectors.joining(",\n"));
        Files.writeString(
                folder.resolve("manifest.json"),
                "{\"version\": \"54.0.0\", \"artifacts\": {\n" + artifact("Network", "") + ",\n" + artifacts + "}}");
        Files.writeString(folder.resolve("Network.template.json"), NETWORK);
        for (int i = 0; i < stacks; i++) {
            Files.writeString(folder.resolve("Stack" + i + ".template.json"), template(resources / stacks));
        }
    }

    /** One template with all resources in it, also valid as YAML. */
    static String template(int resources) {
        return STACK.formatted(IntStream.range(0, resources)
                .mapToObj(i -> RESOURCE.formatted(i, i == 0 ? 0 : i - 1, i, i))
                .collect(Collectors.joining(",\n")));
    }

    private static String artifact(String name, String dependencies) {
        return """
                "%s": {"type": "aws:cloudformation:stack", "environment": "aws://111122223333/us-west-2",
                  "properties": {"templateFile": "%s.template.json"}, "dependencies": [%s]}""".formatted(name, name, dependencies);
    }
}
