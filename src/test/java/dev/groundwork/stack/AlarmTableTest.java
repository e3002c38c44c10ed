package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.GeneratedBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of alarms as the README shows it: one row for each kind, however many nodes, replicas or gateways have it. */
class AlarmTableTest {

    private static final GeneratedBlock BLOCK = new GeneratedBlock(Path.of("README.md"), "alarms");

    @Test
    void theReadmeShowsTheTableOfTheCode() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            BLOCK.write(table());
        }

        assertThat(BLOCK.read()).isEqualTo(table());
    }

    @ParameterizedTest
    @CsvSource({"eks, 4", "kafka, 7", "postgres, 9", "mongodb, 6", "services, 4", "nat, 2", "front-end, 1"})
    void everyComponentHasAlarmsOfAsManyKindsAsItNeeds(String component, int least) {
        assertThat(kinds(rows("kafka.m7g.large")))
                .filteredOn(kind -> kind.startsWith("| " + component + " |"))
                .hasSizeGreaterThanOrEqualTo(least);
    }

    @Test
    void expressBrokersHaveAsManyAsTheOthers() {
        assertThat(kinds(kafka("express.m7g.large"))).hasSize(8);
        assertThat(kinds(kafka("kafka.m7g.large"))).hasSize(8);
    }

    private static String table() {
        var express = kinds(kafka("express.m7g.large"));
        var standard = kinds(kafka("kafka.m7g.large"));
        var lines = Stream.concat(
                        kinds(rows("kafka.m7g.large")).stream().map(kind -> owned(kind, standard, express, "standard")),
                        express.stream()
                                .filter(kind -> !standard.contains(kind))
                                .map(kind -> owned(kind, express, standard, "express")))
                .sorted((a, b) -> component(a).compareTo(component(b)));
        return Stream.concat(
                        Stream.of(
                                "| component | figure | wrong when | no figure is | severity | runbook |",
                                "|---|---|---|---|---|---|"),
                        lines)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String component(String line) {
        return line.replaceAll("^\\| ([\\w-]+).*", "$1");
    }

    /** A row that only one kind of brokers has says so. */
    private static String owned(String kind, List<String> ours, List<String> others, String name) {
        return ours.contains(kind) && !others.contains(kind)
                ? kind.replaceFirst("\\| kafka \\|", "| kafka, " + name + " |")
                : kind;
    }

    private static List<String> kinds(List<AlarmRow> rows) {
        return rows.stream().map(AlarmTableTest::line).distinct().toList();
    }

    private static String line(AlarmRow row) {
        var breach = row.breach();
        return Stream.of(
                        row.component(),
                        "`" + row.signal().metric() + "`, " + statistic(row.signal()),
                        word(breach.side()) + " " + breach.formula() + ", for " + breach.minutes() + " min",
                        word(breach.missing()),
                        word(row.severity()),
                        "[" + row.runbook() + "](src/main/resources/runbooks/" + row.runbook() + ".md)")
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String statistic(Signal signal) {
        return signal.statistic().equals("SampleCount")
                ? "readings"
                : signal.statistic().toLowerCase(Locale.ROOT);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<AlarmRow> kafka(String brokers) {
        return rows(brokers).stream()
                .filter(row -> row.component().equals("kafka"))
                .toList();
    }

    private static List<AlarmRow> rows(String brokers) {
        var express = brokers.startsWith("express.");
        var nodes = List.of(new NamedNode("node-1.platform.internal", "group"));
        return new Watched(
                        List.of(new Network.Gateway("services", "us-west-2a", "nat-1")),
                        Optional.of(new ClusterNodes("platform-cluster", 3)),
                        Optional.of(new Brokers("platform", express, 3, "logs")),
                        Optional.of(Database.named("platform-database", 1)),
                        Optional.of(new ReplicaSet("document", nodes, "logs")),
                        Optional.of(new ServiceNodes(nodes, "logs")))
                .rows(Planned.of("stream.instance-type=" + brokers).blueprint());
    }
}
