package dev.groundwork.report;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Deployment;
import dev.groundwork.cli.Reviewed;
import dev.groundwork.review.Judged;
import dev.groundwork.review.Reachability;
import dev.groundwork.review.ReviewInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The published blueprints as review documents, each made once. */
final class Reviews {

    /** Faults of three weights, and names that try to become markup. */
    static final String FAULTY = """
            Resources:
              V: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/24}}
              G: {Type: 'AWS::EC2::InternetGateway'}
              A: {Type: 'AWS::EC2::VPCGatewayAttachment', Properties: {VpcId: {Ref: V}, InternetGatewayId: {Ref: G}}}
              "<img onerror=alert(1) src=x>": {Type: 'AWS::EC2::Subnet', Properties: {VpcId: {Ref: V},
                CidrBlock: 10.0.0.0/26, AvailabilityZone: us-west-2a, MapPublicIpOnLaunch: true, Tags: [
                {Key: network, Value: "</script><script>alert(2)</script>"}, {Key: segment, Value: '"><b>bold</b>'}]}}
              T: {Type: 'AWS::EC2::RouteTable', Properties: {VpcId: {Ref: V}}}
              R: {Type: 'AWS::EC2::Route', Properties: {RouteTableId: {Ref: T}, DestinationCidrBlock: 0.0.0.0/0,
                GatewayId: {Ref: G}}}
              J: {Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: {RouteTableId: {Ref: T},
                SubnetId: {Ref: "<img onerror=alert(1) src=x>"}}}
              W: {Type: 'AWS::EC2::SecurityGroup', Properties: {VpcId: {Ref: V}, GroupName: "</style><i>it</i>",
                GroupDescription: open, SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 22, ToPort: 22,
                CidrIp: 0.0.0.0/0}]}}
              N: {Type: 'AWS::EC2::Instance', Properties: {InstanceType: t3.micro, SecurityGroupIds: [{Ref: W}],
                SubnetId: {Ref: "<img onerror=alert(1) src=x>"}}}
              D: {Type: 'AWS::RDS::DBInstance', Properties: {Engine: postgres, DBInstanceClass: db.t3.micro,
                PubliclyAccessible: true, AllocatedStorage: '20'}}
            """;

    private static final Map<String, ReviewDocument> DONE = new ConcurrentHashMap<>();

    private Reviews() {}

    static ReviewDocument of(String blueprint) {
        return DONE.computeIfAbsent(blueprint, Reviewed::blueprint);
    }

    /** A template by itself, of which no flow is declared and nobody asked the price. */
    static ReviewDocument template(String words) {
        try {
            var file = Files.writeString(Files.createTempFile("review", ".yaml"), words);
            try {
                var assembly = CloudAssembly.read(file, Deployment.unknown().inRegion("us-west-2"));
                return ReviewDocument.of(
                        "template",
                        new Origin(file, "template.yaml", Optional.empty(), Map.of()),
                        assembly,
                        Reachability.of(assembly),
                        ReviewInput.on(Judged.TODAY).knowing(Judged.INSTANCES).declaring(List.of()),
                        Optional.empty());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
