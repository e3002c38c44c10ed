package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.List;

/** The charges of Kafka on MSK: brokers that are provisioned, clusters without, connectors, private connections. */
final class Kafka {

    private static final String MSK = "AmazonMSK";

    private Kafka() {}

    static List<Charge> cluster(Resource cluster, CloudAssembly assembly) {
        if (!cluster.text("/EnhancedMonitoring", "DEFAULT").equals("DEFAULT")) {
            throw new NotPricedException("topics and partitions decide how many metrics beyond DEFAULT there are");
        }
        var type = cluster.text("/BrokerNodeGroupInfo/InstanceType");
        var charges = new ArrayList<Charge>();
        var count = cluster.number("/NumberOfBrokerNodes");
        var usage = type.startsWith("express.") ? "E" + type.substring(1) : "K" + type.substring(1);
        charges.add(Charge.hourly("broker " + type, MSK, usage, count));
        if (type.startsWith("express.")) {
            charges.add(Charge.assumed("data written, GB", MSK, "Express.In-Bytes", "kafka-written"));
            charges.add(Charge.assumed("data kept, GB", MSK, "Express.Storage", "kafka-kept"));
            return charges;
        }
        var disk = cluster.at("/BrokerNodeGroupInfo/StorageInfo/EBSStorageInfo");
        if (disk.at("/ProvisionedThroughput/Enabled").flag(false)) {
            throw new NotPricedException("no source says above which amount provisioned throughput is charged");
        }
        var size = count.multiply(disk.at("/VolumeSize").number());
        charges.add(Charge.fixed("broker storage", MSK, "Kafka.Storage.GP2", size));
        if (cluster.text("/StorageMode", "LOCAL").equals("TIERED")) {
            charges.add(Charge.assumed("tiered storage, GB", MSK, "Kafka.Storage.Tiered", "kafka-kept"));
            charges.add(Charge.assumed(
                    "read from tiered storage, GB", MSK, "Kafka.DataRetrieval.Tiered", "kafka-read-back"));
        }
        return charges;
    }

    static List<Charge> serverless(Resource cluster, CloudAssembly assembly) {
        return List.of(
                Charge.hourly("cluster", MSK, "KafkaServerless-ClusterHours", 1),
                Charge.assumed("partition hours", MSK, "KafkaServerless-PartitionHours", "kafka-partitions")
                        .times(730),
                Charge.assumed("data written, GB", MSK, "KafkaServerless-In-Bytes", "kafka-written"),
                Charge.assumed("data read, GB", MSK, "KafkaServerless-Out-Bytes", "kafka-written"),
                Charge.assumed("data kept, GB", MSK, "KafkaServerless-StorageHours", "kafka-kept"));
    }

    static List<Charge> connector(Resource connector, CloudAssembly assembly) {
        var scaled = connector.at("/Capacity/AutoScaling");
        var capacity = scaled.isAbsent() ? connector.at("/Capacity/ProvisionedCapacity") : scaled;
        var workers = capacity.at(scaled.isAbsent() ? "/WorkerCount" : "/MinWorkerCount");
        var units = capacity.at("/McuCount").number(1).multiply(workers.number());
        var charge = Charge.hourly("connect units", MSK, "Kafka.mcu.general", units);
        return List.of(scaled.isAbsent() ? charge : charge.noting("at the smallest number of workers"));
    }
}
