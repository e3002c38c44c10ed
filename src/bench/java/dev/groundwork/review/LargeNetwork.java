package dev.groundwork.review;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A template with a VPC of 200 subnets in three zones, each with a route table of its own, an ACL for half of
 * them, and any number of security groups in a chain: each admits the one before it, twenty at most admit a block too, and each is worn by a group of
 * instances in three subnets.
 */
final class LargeNetwork {

    private static final int SUBNETS = 200;

    private LargeNetwork() {}

    static String template(int groups) {
        return "{\"Resources\": {\n" + frame() + ",\n" + all(SUBNETS, LargeNetwork::subnet) + ",\n"
                + all(groups, LargeNetwork::group) + "\n}}";
    }

    private static String all(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(",\n"));
    }

    private static String frame() {
        return """
                "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}},
                "Igw": {"Type": "AWS::EC2::InternetGateway"},
                "Attachment": {"Type": "AWS::EC2::VPCGatewayAttachment", "Properties": {
                  "VpcId": {"Ref": "Vpc"}, "InternetGatewayId": {"Ref": "Igw"}}},
                "Nat": {"Type": "AWS::EC2::NatGateway", "Properties": {
                  "SubnetId": {"Ref": "Subnet0"}, "AllocationId": "eipalloc-1"}},
                "Acl": {"Type": "AWS::EC2::NetworkAcl", "Properties": {"VpcId": {"Ref": "Vpc"}}},
                "In": {"Type": "AWS::EC2::NetworkAclEntry", "Properties": {"NetworkAclId": {"Ref": "Acl"},
                  "RuleNumber": 100, "Egress": false, "RuleAction": "allow", "Protocol": -1, "CidrBlock": "0.0.0.0/0"}},
                "Out": {"Type": "AWS::EC2::NetworkAclEntry", "Properties": {"NetworkAclId": {"Ref": "Acl"},
                  "RuleNumber": 100, "Egress": true, "RuleAction": "allow", "Protocol": -1, "CidrBlock": "0.0.0.0/0"}}""";
    }

    private static String subnet(int i) {
        boolean isPublic = i % 4 == 0;
        return """
                "Subnet%1$d": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"},
                  "CidrBlock": "10.0.%1$d.0/24", "AvailabilityZone": "us-east-1%2$s"}},
                "Table%1$d": {"Type": "AWS::EC2::RouteTable", "Properties": {"VpcId": {"Ref": "Vpc"}}},
                "TableOf%1$d": {"Type": "AWS::EC2::SubnetRouteTableAssociation", "Properties": {
                  "SubnetId": {"Ref": "Subnet%1$d"}, "RouteTableId": {"Ref": "Table%1$d"}}},
                "Route%1$d": {"Type": "AWS::EC2::Route", "Properties": {"RouteTableId": {"Ref": "Table%1$d"},
                  "DestinationCidrBlock": "0.0.0.0/0", %3$s}}%4$s""".formatted(
                        i,
                        "abc".charAt(i % 3),
                        isPublic ? "\"GatewayId\": {\"Ref\": \"Igw\"}" : "\"NatGatewayId\": {\"Ref\": \"Nat\"}",
                        i % 2 == 0 ? "" : """
                ,
                "AclOf%1$d": {"Type": "AWS::EC2::SubnetNetworkAclAssociation", "Properties": {
                  "SubnetId": {"Ref": "Subnet%1$d"}, "NetworkAclId": {"Ref": "Acl"}}}""".formatted(i));
    }

    private static String group(int i) {
        int port = 1024 + i % 5000;
        return """
                "Group%1$d": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "one of many",
                  "VpcId": {"Ref": "Vpc"}%2$s}},
                "Ingress%1$d": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {"Ref": "Group%1$d"},
                  "IpProtocol": "tcp", "FromPort": %3$d, "ToPort": %3$d, "SourceSecurityGroupId": {"Ref": "Group%4$d"}}},
                "Template%1$d": {"Type": "AWS::EC2::LaunchTemplate", "Properties": {"LaunchTemplateData": {
                  "SecurityGroupIds": [{"Ref": "Group%1$d"}]}}},
                "Machines%1$d": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": 1, "MaxSize": 3,
                  "LaunchTemplate": {"LaunchTemplateId": {"Ref": "Template%1$d"}, "Version": 1},
                  "VPCZoneIdentifier": [{"Ref": "Subnet%5$d"}, {"Ref": "Subnet%6$d"}, {"Ref": "Subnet%7$d"}]}}""".formatted(
                        i,
                        i % 50 == 0 && i < 1000
                                ? ", \"SecurityGroupIngress\": [{\"IpProtocol\": \"tcp\", \"FromPort\": 22, \"ToPort\": 22,"
                                        + " \"CidrIp\": \"10.0." + i % 199 + ".0/24\"}]"
                                : "",
                        port,
                        i == 0 ? 0 : i - 1,
                        i % SUBNETS,
                        (i + 1) % SUBNETS,
                        (i + 2) % SUBNETS);
    }
}
