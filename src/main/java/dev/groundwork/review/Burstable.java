package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where each service names its machines, and which of the names are burstable: t3.large, db.t4g.medium, ml.t3.large. */
final class Burstable {

    private static final Pattern BURSTABLE = Pattern.compile("(?:[a-z]+\\.)?t\\d[a-z]*\\..+|.*\\.t\\d[a-z]*");

    /** Resource types with the places at which they name a machine. */
    private static final Map<String, List<String>> MACHINES = machines();

    private Burstable() {}

    static List<String> types() {
        return List.copyOf(MACHINES.keySet());
    }

    static Answer judge(Resource resource) {
        var named = MACHINES.getOrDefault(resource.type(), List.of()).stream()
                .flatMap(pointer -> EachAt.of(resource, pointer).stream())
                .map(Value::text)
                .toList();
        var burstable = named.stream().filter(Burstable::is).findFirst();
        if (burstable.isPresent()) {
            return Answer.violated("it is a " + burstable.get());
        }
        return named.isEmpty() ? byDefault(resource) : Answer.holds();
    }

    static boolean is(String machine) {
        return BURSTABLE.matcher(machine).matches();
    }

    /** What runs where the template names no machine. */
    private static Answer byDefault(Resource resource) {
        if (resource.type().equals("AWS::EKS::Nodegroup")
                && resource.at("/LaunchTemplate").isAbsent()) {
            return Answer.violated("it names none, and EKS takes a t3.medium then");
        }
        var asked = resource.at("/LaunchTemplateData/InstanceRequirements/BurstablePerformance")
                .text("excluded");
        return asked.equals("excluded")
                ? Answer.notApplicable()
                : Answer.violated("burstable machines are '" + asked + "'");
    }

    private static Map<String, List<String>> machines() {
        var at = new LinkedHashMap<String, List<String>>();
        at.put("AWS::EC2::Instance", List.of("/InstanceType"));
        at.put("AWS::EC2::LaunchTemplate", List.of("/LaunchTemplateData/InstanceType"));
        at.put("AWS::EC2::EC2Fleet", List.of("/LaunchTemplateConfigs/*/Overrides/*/InstanceType"));
        at.put(
                "AWS::AutoScaling::AutoScalingGroup",
                List.of("/MixedInstancesPolicy/LaunchTemplate/Overrides/*/InstanceType"));
        at.put("AWS::AutoScaling::LaunchConfiguration", List.of("/InstanceType"));
        at.put("AWS::EKS::Nodegroup", List.of("/InstanceTypes/*"));
        at.put("AWS::MSK::Cluster", List.of("/BrokerNodeGroupInfo/InstanceType"));
        at.put("AWS::RDS::DBInstance", List.of("/DBInstanceClass"));
        at.put("AWS::RDS::DBCluster", List.of("/DBClusterInstanceClass"));
        at.put("AWS::DocDB::DBInstance", List.of("/DBInstanceClass"));
        at.put("AWS::Neptune::DBInstance", List.of("/DBInstanceClass"));
        at.put("AWS::ElastiCache::CacheCluster", List.of("/CacheNodeType"));
        at.put("AWS::ElastiCache::ReplicationGroup", List.of("/CacheNodeType"));
        at.put("AWS::MemoryDB::Cluster", List.of("/NodeType"));
        at.put("AWS::DAX::Cluster", List.of("/NodeType"));
        at.put(
                "AWS::OpenSearchService::Domain",
                List.of("/ClusterConfig/InstanceType", "/ClusterConfig/DedicatedMasterType"));
        at.put(
                "AWS::Elasticsearch::Domain",
                List.of("/ElasticsearchClusterConfig/InstanceType", "/ElasticsearchClusterConfig/DedicatedMasterType"));
        at.put("AWS::AmazonMQ::Broker", List.of("/HostInstanceType"));
        at.put("AWS::DMS::ReplicationInstance", List.of("/ReplicationInstanceClass"));
        at.put("AWS::SageMaker::NotebookInstance", List.of("/InstanceType"));
        at.put("AWS::Cloud9::EnvironmentEC2", List.of("/InstanceType"));
        return at;
    }
}
