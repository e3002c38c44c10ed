package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.math.BigDecimal;
import java.util.List;

/** The charges of ElastiCache's nodes. */
final class Caches {

    private static final String OFFER = "AmazonElastiCache";

    private Caches() {}

    static List<Charge> cluster(Resource cluster, CloudAssembly assembly) {
        return nodes(cluster, cluster.text("/Engine"), cluster.number("/NumCacheNodes"));
    }

    static List<Charge> group(Resource group, CloudAssembly assembly) {
        if (!group.at("/NodeGroupConfiguration").isAbsent()
                && group.at("/ReplicasPerNodeGroup").isAbsent()) {
            throw new NotPricedException("no rule for node groups of different sizes");
        }
        var count = group.at("/NumCacheClusters").isAbsent()
                ? group.number("/NumNodeGroups", 1)
                        .multiply(group.number("/ReplicasPerNodeGroup", 0).add(BigDecimal.ONE))
                : group.number("/NumCacheClusters");
        return nodes(group, group.text("/Engine", "redis"), count);
    }

    static List<Charge> backups(Resource cache, CloudAssembly assembly) {
        return cache.number("/SnapshotRetentionLimit", 0).signum() == 0
                ? List.of()
                : List.of(Charge.assumed("backups, GB", OFFER, "BackupUsage", "cache-backup"));
    }

    private static List<Charge> nodes(Resource cache, String engine, BigDecimal count) {
        var name = switch (engine) {
            case "redis" -> "Redis";
            case "memcached" -> "Memcached";
            default -> throw new NotPricedException("no source has prices of caches with " + engine);
        };
        var type = cache.text("/CacheNodeType");
        return List.of(Charge.hourly(name + " node " + type, OFFER, "NodeUsage:" + type + "@" + name, count));
    }
}
