package dev.groundwork.cost;

import static dev.groundwork.cost.Charge.assumed;
import static dev.groundwork.cost.Tariff.always;
import static dev.groundwork.cost.Tariff.tariff;

import java.util.List;

/** What computes: machines and their disks, clusters, functions, containers, images. */
final class ComputeTariffs {

    private static final String EC2 = "AmazonEC2";
    private static final String EKS = "AmazonEKS";
    private static final String ECS = "AmazonECS";
    private static final String LAMBDA = "AWSLambda";
    private static final String WATCH = "AmazonCloudWatch";
    private static final String[] LOGS = {"DataProcessing-Bytes", "TimedStorage-ByteHrs"};
    private static final String[] DISKS = {
        "EBS:VolumeUsage.gp2",
        "EBS:VolumeUsage.gp3",
        "EBS:VolumeUsage.piops",
        "EBS:VolumeUsage.io2",
        "EBS:VolumeUsage.st1",
        "EBS:VolumeUsage.sc1",
        "EBS:VolumeP-IOPS.gp3",
        "EBS:VolumeP-Throughput.gp3",
        "EBS:VolumeP-IOPS.piops",
        "EBS:VolumeP-IOPS.io2",
        "EBS:VolumeP-IOPS.io2.tier2",
        "EBS:VolumeP-IOPS.io2.tier3"
    };

    static final List<Tariff> ALL = List.of(
            machines(tariff("AWS::EC2::Instance", Machines::instance, Machines::instanceAddress)),
            machines(tariff("AWS::AutoScaling::AutoScalingGroup", Machines::group, Machines::groupAddresses)),
            machines(tariff("AWS::EKS::Nodegroup", Machines::nodes, Machines::nodeAddresses)),
            tariff("AWS::EC2::Volume", Machines::volume, ZoneTraffic::ofMember)
                    .wanting(EC2, DISKS)
                    .wanting("AWSDataTransfer", "DataTransfer-Regional-Bytes"),
            tariff(
                            "AWS::DLM::LifecyclePolicy",
                            always(assumed("disk snapshots, GB", EC2, "EBS:SnapshotUsage", "snapshots")))
                    .wanting(EC2, "EBS:SnapshotUsage"),
            tariff("AWS::EC2::Snapshot", always(assumed("disk snapshot, GB", EC2, "EBS:SnapshotUsage", "snapshots")))
                    .wanting(EC2, "EBS:SnapshotUsage"),
            tariff("AWS::EKS::Cluster", Managed::cluster, ExtendedSupport::ofCluster, Logging::controlPlane)
                    .wanting(EKS, "AmazonEKS-Hours:perCluster", "AmazonEKS-Hours:extendedSupport")
                    .wanting(WATCH, LOGS),
            tariff("AWS::ECS::Service", Serverless::service)
                    .wanting(ECS, "Fargate-vCPU-Hours:perCPU", "Fargate-GB-Hours")
                    .wanting(ECS, "Fargate-ARM-vCPU-Hours:perCPU", "Fargate-ARM-GB-Hours")
                    .wanting(ECS, "Fargate-EphemeralStorage-GB-Hours"),
            tariff("AWS::Lambda::Function", Serverless::function, Logging::function)
                    .wanting(LAMBDA, "Request", "Request-ARM", "Lambda-GB-Second", "Lambda-GB-Second-ARM")
                    .wanting(WATCH, LOGS),
            concurrency("AWS::Lambda::Alias"),
            concurrency("AWS::Lambda::Version"),
            tariff(
                            "AWS::ECR::Repository",
                            always(assumed("images kept, GB", "AmazonECR", "TimedStorage-ByteHrs", "images")))
                    .wanting("AmazonECR", "TimedStorage-ByteHrs"),
            tariff("AWS::EFS::FileSystem", Serverless::files)
                    .wanting("AmazonEFS", "TimedStorage-ByteHrs", "TimedStorage-Z-ByteHrs", "ProvisionedTP-MiBpsHrs")
                    .wanting("AmazonEFS", "ETDataAccess-Bytes@Read", "ETDataAccess-Bytes@Write"));

    private ComputeTariffs() {}

    private static Tariff machines(Tariff tariff) {
        return tariff.wanting(EC2, "BoxUsage:{type}")
                .wanting(EC2, DISKS)
                .wanting("AmazonVPC", "PublicIPv4:InUseAddress");
    }

    private static Tariff concurrency(String type) {
        return tariff(type, Serverless::concurrency)
                .wanting(LAMBDA, "Lambda-Provisioned-Concurrency", "Lambda-Provisioned-Concurrency-ARM");
    }
}
