package dev.groundwork.diff;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.Map;

/** What is lost with a resource, beside the resource. */
final class Held {

    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("AWS::Backup::BackupVault", "recovery points"),
            Map.entry("AWS::Cognito::UserPool", "users and their passwords"),
            Map.entry("AWS::DocDB::DBCluster", "the database's data"),
            Map.entry("AWS::DynamoDB::GlobalTable", "the table's items"),
            Map.entry("AWS::DynamoDB::Table", "the table's items"),
            Map.entry("AWS::EC2::Volume", "the volume's data"),
            Map.entry("AWS::ECR::Repository", "images"),
            Map.entry("AWS::EFS::FileSystem", "files"),
            Map.entry("AWS::EKS::Cluster", "every object and workload of the cluster"),
            Map.entry("AWS::ElastiCache::ReplicationGroup", "the cache's data"),
            Map.entry("AWS::FSx::FileSystem", "files"),
            Map.entry("AWS::KMS::Key", "the way to read whatever it encrypted"),
            Map.entry("AWS::Kinesis::Stream", "records that nobody has read yet"),
            Map.entry("AWS::Logs::LogGroup", "logs"),
            Map.entry("AWS::MSK::Cluster", "topics, their records, and offsets"),
            Map.entry("AWS::MSK::ServerlessCluster", "topics, their records, and offsets"),
            Map.entry("AWS::Neptune::DBCluster", "the database's data"),
            Map.entry("AWS::OpenSearchService::Domain", "indexes"),
            Map.entry("AWS::RDS::DBCluster", "the database's data"),
            Map.entry("AWS::RDS::DBInstance", "the database's data"),
            Map.entry("AWS::Redshift::Cluster", "the warehouse's data"),
            Map.entry("AWS::S3::Bucket", "objects"),
            Map.entry("AWS::SQS::Queue", "messages that nobody has read yet"),
            Map.entry("AWS::SecretsManager::Secret", "the secret's value"),
            Map.entry("AWS::SSM::Parameter", "the parameter's value"));

    private static final Map<String, String> SNAPSHOT_BY_DEFAULT =
            Map.of("AWS::RDS::DBCluster", "Snapshot", "AWS::RDS::DBInstance", "Snapshot");

    private Held() {}

    /** Empty where nothing is lost that a deployment does not make again. */
    static String by(Resource resource) {
        return BY_TYPE.getOrDefault(resource.type(), "");
    }

    /** What becomes of the old resource when it is replaced: Delete, Retain, RetainExceptOnCreate or Snapshot. */
    static String afterReplacement(Resource resource) {
        return resource.updateReplacePolicy() instanceof Value.Text policy ? policy.text() : "Delete";
    }

    /** What becomes of it when the template no longer has it. An instance of a cluster has nothing of its own to keep. */
    static String afterRemoval(Resource resource) {
        if (resource.deletionPolicy() instanceof Value.Text policy) {
            return policy.text();
        }
        return resource.written("/DBClusterIdentifier").isAbsent()
                ? SNAPSHOT_BY_DEFAULT.getOrDefault(resource.type(), "Delete")
                : "Delete";
    }
}
