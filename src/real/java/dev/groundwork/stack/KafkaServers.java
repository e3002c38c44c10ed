package dev.groundwork.stack;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/** Three real Kafka nodes on loopback, each broker and controller in one, as processes that end with this one. */
final class KafkaServers implements AutoCloseable {

    static final String USER = "reader";
    static final String PASSWORD = "correct horse";

    private static final int NODES = 3;

    private final Path folder = Files.createTempDirectory("kafka");
    private final List<Integer> controllers = freePorts();
    private final List<Integer> brokers = freePorts();
    private final List<Integer> clients = freePorts();
    private final List<Process> processes = new ArrayList<>();

    private KafkaServers() throws IOException {}

    static KafkaServers start(Map<String, String> properties) throws IOException, InterruptedException {
        var servers = new KafkaServers();
        var cluster = Uuid.randomUuid().toString();
        var formatting = new ArrayList<Process>();
        for (int node = 0; node < NODES; node++) {
            var file = Files.writeString(servers.folder.resolve(node + ".properties"), servers.lines(node, properties));
            formatting.add(servers.java(
                    node + "-format",
                    "kafka.tools.StorageTool",
                    "format",
                    "--cluster-id",
                    cluster,
                    "--config",
                    file.toString(),
                    "--add-scram",
                    "SCRAM-SHA-512=[name=" + USER + ",password=" + PASSWORD + "]"));
        }
        for (int node = 0; node < NODES; node++) {
            if (formatting.get(node).waitFor() != 0) {
                throw new IllegalStateException(Files.readString(servers.folder.resolve(node + "-format.log")));
            }
        }
        for (int node = 0; node < NODES; node++) {
            var file = servers.folder.resolve(node + ".properties").toString();
            servers.processes.add(servers.java(node + "-server", "kafka.Kafka", file));
        }
        return servers;
    }

    /** Where a superuser talks to the brokers without a password. */
    String inside() {
        return addresses(brokers);
    }

    /** Where everybody else does, with one. */
    String outside() {
        return addresses(clients);
    }

    /** As the loss of its zone would: without a word to anybody. */
    void lose(int node) throws InterruptedException {
        processes.get(node).destroyForcibly().waitFor();
    }

    String log(int node) throws IOException {
        return Files.readString(folder.resolve(node + "-server.log"));
    }

    @Override
    public void close() throws IOException {
        processes.forEach(Process::destroyForcibly);
        for (var process : processes) {
            try {
                process.waitFor(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String lines(int node, Map<String, String> properties) {
        var voters = IntStream.range(0, NODES)
                .mapToObj(it -> it + "@127.0.0.1:" + controllers.get(it))
                .collect(Collectors.joining(","));
        var scram = "org.apache.kafka.common.security.scram.ScramLoginModule required;";
        return """
                process.roles=broker,controller
                node.id=%d
                broker.rack=zone-%d
                controller.quorum.voters=%s
                listeners=CONTROLLER://127.0.0.1:%d,INSIDE://127.0.0.1:%d,OUTSIDE://127.0.0.1:%d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=INSIDE
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,INSIDE:PLAINTEXT,OUTSIDE:SASL_PLAINTEXT
                sasl.enabled.mechanisms=SCRAM-SHA-512
                listener.name.outside.scram-sha-512.sasl.jaas.config=%s
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:ANONYMOUS
                log.dirs=%s
                """.formatted(
                                node,
                                node,
                                voters,
                                controllers.get(node),
                                brokers.get(node),
                                clients.get(node),
                                scram,
                                folder.resolve("data-" + node))
                + properties.entrySet().stream()
                        .map(property -> property.getKey() + "=" + property.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    private Process java(String name, String... command) throws IOException {
        var whole = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        whole.addAll(List.of(command));
        return new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    private static String addresses(List<Integer> ports) {
        return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    private static List<Integer> freePorts() throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        var ports = new ArrayList<Integer>();
        for (int node = 0; node < NODES; node++) {
            sockets.add(new ServerSocket(0));
            ports.add(sockets.get(node).getLocalPort());
        }
        for (var socket : sockets) {
            socket.close();
        }
        return ports;
    }
}
