package dev.groundwork.stack;

import java.util.List;
import java.util.Map;

/** What runs on the nodes of one stack: their files, the units to start, the disks to watch, and the logs to ship. */
record NodeSoftware(List<String> files, List<String> units, List<String> disks, Map<String, String> logs) {

    static final NodeSoftware SERVICES = new NodeSoftware(
            List.of("groundwork-services.service"), List.of("groundwork.service"), List.of("/"), Map.of());

    static final NodeSoftware DOCUMENT = new NodeSoftware(
            List.of(
                    "take-volume.sh",
                    "install-mongodb.sh",
                    "identity.sh",
                    "shell.sh",
                    "start-mongod.sh",
                    "join-set.sh",
                    "publish-metrics.sh",
                    "restore.sh",
                    "login.js",
                    "state.js",
                    "initiate.js",
                    "users.js",
                    "metrics.js",
                    "reload-certificates.js",
                    "mongod.conf",
                    "mongod-sysctl.conf",
                    "mongod-huge-pages.conf",
                    "mongod-unit.conf",
                    "mongod-logrotate.conf",
                    "mongosh.conf",
                    "groundwork-document.service",
                    "groundwork-metrics.service",
                    "groundwork-metrics.timer",
                    "groundwork-identity.service",
                    "groundwork-identity.timer"),
            List.of("groundwork.service", "groundwork-metrics.timer", "groundwork-identity.timer"),
            List.of("/", "/var/lib/mongo"),
            Map.of("mongod", "/var/log/mongodb/mongod.log"));

    NodeSoftware {
        files = List.copyOf(files);
        units = List.copyOf(units);
        disks = List.copyOf(disks);
        logs = Map.copyOf(logs);
    }
}
