package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.assembly.CloudAssembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BurstableTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "t2.micro",
                "t3a.large",
                "t4g.xlarge",
                "db.t4g.medium",
                "kafka.t3.small",
                "cache.t4g.micro",
                "t3.small.search",
                "mq.t3.micro",
                "dms.t3.large",
                "ml.t3.medium",
                "dax.t3.small"
            })
    void isBurstable(String machine) {
        assertThat(Burstable.is(machine)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "m7g.large",
                "trn1.2xlarge",
                "db.m6g.large",
                "kafka.m7g.large",
                "express.m7g.large",
                "c6g.large.search"
            })
    void isNotBurstable(String machine) {
        assertThat(Burstable.is(machine)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "AWS::EC2::Instance; {InstanceType: t3.large}",
                "AWS::EC2::LaunchTemplate; {LaunchTemplateData: {InstanceType: t3.large}}",
                "AWS::EC2::LaunchTemplate; {LaunchTemplateData: {InstanceRequirements: {BurstablePerformance: included}}}",
                "AWS::EC2::EC2Fleet; {LaunchTemplateConfigs: [{Overrides: [{InstanceType: t3.large}]}]}",
                "AWS::AutoScaling::AutoScalingGroup;"
                        + " {MixedInstancesPolicy: {LaunchTemplate: {Overrides: [{InstanceType: m7g.large}, {InstanceType: t4g.large}]}}}",
                "AWS::AutoScaling::LaunchConfiguration; {InstanceType: t3.large}",
                "AWS::EKS::Nodegroup; {InstanceTypes: [m7g.large, t4g.large]}",
                "AWS::EKS::Nodegroup; {AmiType: AL2023_x86_64_STANDARD}",
                "AWS::MSK::Cluster; {BrokerNodeGroupInfo: {InstanceType: kafka.t3.small}}",
                "AWS::RDS::DBCluster; {DBClusterInstanceClass: db.t4g.large}",
                "AWS::DocDB::DBInstance; {DBInstanceClass: db.t3.medium}",
                "AWS::ElastiCache::ReplicationGroup; {CacheNodeType: cache.t4g.small}",
                "AWS::MemoryDB::Cluster; {NodeType: db.t4g.small}",
                "AWS::OpenSearchService::Domain; {ClusterConfig: {DedicatedMasterType: t3.small.search}}",
                "AWS::AmazonMQ::Broker; {HostInstanceType: mq.t3.micro}",
                "AWS::DMS::ReplicationInstance; {ReplicationInstanceClass: dms.t3.large}"
            })
    void noServiceGetsAwayWithIt(String type, String properties) throws IOException {
        assertThat(answers(type, properties)).contains(Answer.Kind.VIOLATED);
    }

    @Test
    void aSizeThatIsAParameterCannotBeTold() throws IOException {
        assertThat(answers("AWS::EC2::Instance", "{InstanceType: !Ref Size}")).containsExactly(Answer.Kind.UNKNOWN);
    }

    private List<Answer.Kind> answers(String type, String properties) throws IOException {
        var file = Files.writeString(
                folder.resolve("template.yaml"),
                "Parameters: {Size: {Type: String}}\nResources: {It: {Type: '" + type + "', Properties: " + properties
                        + "}}\n");
        var evidence = new Evidence(CloudAssembly.read(file), Judged.TODAY, InstanceCatalogue.none());
        return BriefRules.all().stream()
                .filter(rule -> rule.id().equals("BRIEF-6"))
                .flatMap(rule -> rule.check().judge(evidence).stream())
                .map(judgement -> judgement.answer().kind())
                .toList();
    }
}
