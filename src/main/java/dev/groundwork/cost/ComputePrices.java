package dev.groundwork.cost;

import static dev.groundwork.cost.ItemName.read;
import static dev.groundwork.cost.ItemName.reserved;
import static dev.groundwork.cost.ItemName.reservedSpread;
import static dev.groundwork.cost.ItemName.savingsPlan;
import static dev.groundwork.cost.PriceRule.family;
import static dev.groundwork.cost.PriceRule.operation;
import static dev.groundwork.cost.PriceRule.price;
import static dev.groundwork.cost.PriceRule.where;

import java.util.List;

/** Instances, their disks, and clusters of Kubernetes. */
final class ComputePrices {

    private static final String EC2 = "AmazonEC2";
    private static final String EBS = "AmazonEC2 (EBS)";
    private static final String EKS = "AmazonEKS";
    private static final String HOURS = "Hrs|Hours|hour";
    private static final String GB_MONTH = "GB-Mo|GB-month";

    static final List<PriceRule> ALL = List.of(
            price(
                    EC2,
                    "BoxUsage:{type}",
                    HOURS,
                    family("Compute Instance", "Compute Instance (bare metal)"),
                    operation("RunInstances"),
                    where("operatingSystem", "Linux"),
                    where("tenancy", "Shared"),
                    where("preInstalledSw", "NA"),
                    where("licenseModel", "No License required"),
                    // Without these two, reservations that are not used and capacity blocks share the usage type.
                    where("capacitystatus", "Used"),
                    where("marketoption", "OnDemand"),
                    read(EC2, "{type} Linux shared on-demand", "hour"),
                    reserved(EC2, "{type} Linux shared standard RI {term}"),
                    reservedSpread(
                            EC2, "{type} Linux shared standard RI {term} (effective, upfront spread over 8760 h/yr)"),
                    savingsPlan("AWSComputeSavingsPlans", "{type} Linux shared Compute Savings Plan {term}")),
            price(
                    EC2,
                    "CPUCredits:t4g",
                    "vCPU-Hours",
                    family("CPU Credits"),
                    where("operatingSystem", "Linux"),
                    read(EC2, "t4g CPU credits (unlimited)", "vCPU-hour")),
            disk("gp2", "VolumeUsage.gp2"),
            disk("gp3", "VolumeUsage.gp3"),
            disk("io1", "VolumeUsage.piops"),
            disk("io2", "VolumeUsage.io2"),
            disk("st1", "VolumeUsage.st1"),
            disk("sc1", "VolumeUsage.sc1"),
            iops("VolumeP-IOPS.gp3", "gp3 IOPS above 3000"),
            iops("VolumeP-IOPS.piops", "io1 IOPS"),
            // Each step of io2 is a product of its own; where the steps begin is not in the price list.
            iops("VolumeP-IOPS.io2", "io2 IOPS tier 1 (to 32000)"),
            iops("VolumeP-IOPS.io2.tier2", "io2 IOPS tier 2 (32001-64000)"),
            iops("VolumeP-IOPS.io2.tier3", "io2 IOPS tier 3 (over 64000)"),
            price(
                    EC2,
                    "EBS:VolumeP-Throughput.gp3",
                    "GiBps-mo",
                    family("Provisioned Throughput"),
                    read(EBS, "gp3 throughput above 125 MiB/s", "GiBps-month"),
                    read(
                            EBS,
                            "gp3 throughput above 125 MiB/s (unit is GiB/s: divide by 1024 for MiB/s)",
                            "GiBps-month")),
            price(
                    EC2,
                    "EBS:SnapshotUsage",
                    GB_MONTH,
                    family("Storage Snapshot"),
                    read(EBS, "snapshot standard", "GB-month")),
            price(EC2, "EBS:SnapshotArchiveStorage", GB_MONTH, read(EBS, "snapshot archive", "GB-month")),
            price(EC2, "EBS:SnapshotArchiveRetrieval", "GB", read(EBS, "snapshot archive retrieval", "GB")),
            price(
                    EC2,
                    "EBS:FastSnapshotRestore",
                    "hours|DSU-Hours|Hrs",
                    family("Fast Snapshot Restore"),
                    read(EBS, "fast snapshot restore", "DSU-hour")),
            cluster("AmazonEKS-Hours:perCluster", HOURS, "cluster, standard support", "hour"),
            cluster(
                    "AmazonEKS-Hours:extendedSupport",
                    HOURS,
                    "cluster, extended support surcharge (added to the standard hour)",
                    "hour"),
            cluster("Fargate-vCPU-Hours:perCPU", "hours|vCPU-Hours", "Fargate pod vCPU (Linux x86)", "vCPU-hour"),
            cluster("Fargate-GB-Hours", "hours|GB-Hours", "Fargate pod memory (Linux x86)", "GB-hour"));

    private ComputePrices() {}

    private static PriceRule disk(String volume, String usage) {
        return price(
                EC2,
                "EBS:" + usage,
                GB_MONTH,
                family("Storage"),
                where("volumeApiName", volume),
                read(EBS, volume + " storage", "GB-month"));
    }

    private static PriceRule iops(String usage, String item) {
        return price(EC2, "EBS:" + usage, "IOPS-Mo", family("System Operation"), read(EBS, item, "IOPS-month"));
    }

    private static PriceRule cluster(String usage, String units, String item, String unit) {
        return price(EKS, usage, units, family("Compute"), read(EKS, item, unit));
    }
}
