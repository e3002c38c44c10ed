package dev.groundwork.review;

import static dev.groundwork.review.Pillar.SECURITY;
import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Rule.simple;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What is stored or sent in the clear. */
final class EncryptionRules {

    /** Where each service that stores data unencrypted by default says otherwise. */
    private static final Map<String, String> AT_REST = Map.of(
            "AWS::RDS::DBCluster", "/StorageEncrypted",
            "AWS::DocDB::DBCluster", "/StorageEncrypted",
            "AWS::Neptune::DBCluster", "/StorageEncrypted",
            "AWS::EC2::Volume", "/Encrypted",
            "AWS::EFS::FileSystem", "/Encrypted",
            "AWS::ElastiCache::ReplicationGroup", "/AtRestEncryptionEnabled",
            "AWS::OpenSearchService::Domain", "/EncryptionAtRestOptions/Enabled",
            "AWS::Redshift::Cluster", "/Encrypted");

    /** Where a store that is encrypted anyway says with whose key. */
    private static final Map<String, String> KEYS = Map.of(
            "AWS::EC2::Volume", "/KmsKeyId",
            "AWS::ECR::Repository", "/EncryptionConfiguration/KmsKey",
            "AWS::MSK::Cluster", "/EncryptionInfo/EncryptionAtRest/DataVolumeKMSKeyId",
            "AWS::RDS::DBInstance", "/KmsKeyId",
            "AWS::SecretsManager::Secret", "/KmsKeyId");

    private EncryptionRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "ENC-1",
                        ERROR,
                        SECURITY,
                        AT_REST.keySet().stream().sorted().toList(),
                        must(
                                "store is encrypted at rest",
                                "a disk or snapshot that gets out can be read, and encrypting later replaces the store.",
                                "Turn encryption on before the first deployment."),
                        (store, evidence) ->
                                Answer.of(store.flag(AT_REST.getOrDefault(store.type(), ""), false), "it is not")),
                rule(
                        "ENC-2",
                        ERROR,
                        SECURITY,
                        "AWS::RDS::DBInstance",
                        must(
                                "database is encrypted at rest",
                                "a snapshot that gets out can be read, and encrypting later replaces the database.",
                                "Set StorageEncrypted to true before the first deployment."),
                        (database, evidence) -> isInherited(database)
                                ? Answer.notApplicable()
                                : Answer.of(database.flag("/StorageEncrypted", false), "it is not")),
                rule(
                        "ENC-3",
                        ERROR,
                        SECURITY,
                        List.of("AWS::EC2::LaunchTemplate", "AWS::EC2::Instance"),
                        must(
                                "machine's disks are encrypted",
                                "what the machine writes can be read from a snapshot that gets out.",
                                "Set Ebs.Encrypted to true for every block device."),
                        (machine, evidence) -> disks(machine)),
                simple(
                        "ENC-4",
                        ERROR,
                        SECURITY,
                        "AWS::MSK::Cluster",
                        must(
                                "cluster's brokers speak TLS only, with clients and among themselves",
                                "messages and passwords could be read on the way.",
                                "Set EncryptionInTransit.ClientBroker to TLS and InCluster to true."),
                        cluster -> cluster.text("/EncryptionInfo/EncryptionInTransit/ClientBroker", "TLS")
                                        .equals("TLS")
                                && cluster.flag("/EncryptionInfo/EncryptionInTransit/InCluster", true)),
                simple(
                        "ENC-5",
                        WARNING,
                        SECURITY,
                        "AWS::SNS::Topic",
                        must(
                                "topic is encrypted",
                                "alarms tell an intruder what is watched and what is down.",
                                "Give the topic a KMS key that its publishers may use."),
                        topic -> !topic.at("/KmsMasterKeyId").isAbsent()),
                simple(
                        "ENC-6",
                        WARNING,
                        SECURITY,
                        "AWS::EKS::Cluster",
                        must(
                                "cluster's secrets are encrypted with a key of yours",
                                "access to them cannot be taken away by taking away a key.",
                                "Add EncryptionConfig with the resource secrets and a KMS key."),
                        cluster -> cluster.list("/EncryptionConfig").stream()
                                .flatMap(config -> config.at("/Resources").items().stream())
                                .anyMatch(new Value.Text("secrets")::equals)),
                rule(
                        "ENC-7",
                        WARNING,
                        SECURITY,
                        "AWS::KMS::Key",
                        must(
                                "key is rotated",
                                "everything ever encrypted depends on one piece of key material.",
                                "Set EnableKeyRotation to true."),
                        (key, evidence) ->
                                key.text("/KeySpec", "SYMMETRIC_DEFAULT").equals("SYMMETRIC_DEFAULT")
                                        ? Answer.of(key.flag("/EnableKeyRotation", false), "it is not")
                                        : Answer.notApplicable()),
                simple(
                        "ENC-8",
                        ERROR,
                        SECURITY,
                        "AWS::ElasticLoadBalancingV2::Listener",
                        must(
                                "load balancer does not serve plain HTTP, unless it redirects",
                                "passwords and cookies could be read on the way.",
                                "Use HTTPS or TLS with a certificate, and let port 80 redirect."),
                        listener -> !listener.text("/Protocol", "HTTPS").equals("HTTP")
                                || listener.list("/DefaultActions").stream()
                                        .allMatch(action ->
                                                action.at("/Type").text().equals("redirect"))),
                rule(
                        "ENC-9",
                        Severity.NOTE,
                        SECURITY,
                        List.copyOf(new TreeSet<>(KEYS.keySet())),
                        must(
                                "store is encrypted with a key of yours",
                                "access to it cannot be taken away by taking away a key.",
                                "Name a key of KMS that this account manages."),
                        (store, evidence) -> Answer.of(
                                isInherited(store)
                                        || !store.at(KEYS.getOrDefault(store.type(), "/KmsKeyId"))
                                                .isAbsent(),
                                "it is not")));
    }

    /** Replicas, restored databases and members of a cluster take it from where their data comes from. */
    private static boolean isInherited(Resource database) {
        return List.of("/SourceDBInstanceIdentifier", "/DBSnapshotIdentifier", "/DBClusterIdentifier").stream()
                .anyMatch(pointer -> !database.at(pointer).isAbsent());
    }

    private static Answer disks(Resource machine) {
        boolean template = machine.type().equals("AWS::EC2::LaunchTemplate");
        var devices = EachAt.of(machine, (template ? "/LaunchTemplateData" : "") + "/BlockDeviceMappings/*/Ebs");
        if (devices.isEmpty()) {
            return template || NodeSets.template(machine).isPresent()
                    ? Answer.notApplicable()
                    : Answer.violated("its image decides");
        }
        return Answer.of(devices.stream().allMatch(disk -> disk.at("/Encrypted").flag(false)), "a disk is not");
    }
}
