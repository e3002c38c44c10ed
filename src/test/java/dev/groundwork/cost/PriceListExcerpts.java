package dev.groundwork.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A price list of one region in AWS's form, with few products of few offers, and a refresh that wants just these. */
final class PriceListExcerpts implements AutoCloseable {

    static final PriceKey DASHBOARD = new PriceKey("AmazonCloudWatch", "DashboardsUsageHour");
    static final String SAVINGS_PLANS =
            "/savingsPlan/v1.0/aws/AWSComputeSavingsPlan/20260911184447/us-west-2/index.json";

    private static final Set<String> OFFERS =
            Set.of("AmazonEC2", "AWSDataTransfer", "awskms", "AmazonRoute53", "AmazonRDS");

    private final PriceListServer server = new PriceListServer();

    PriceListExcerpts() {
        OFFERS.forEach(offer -> offer(offer, "us-west-2"));
        offer("AmazonRoute53", "us-west-2", "aws-other");
        server.serve(SAVINGS_PLANS, read("AWSComputeSavingsPlan", "us-west-2"));
        server.serve(
                "/savingsPlan/v1.0/aws/AWSComputeSavingsPlan/current/region_index.json",
                "{\"regions\": [{\"regionCode\": \"us-west-2\", \"versionUrl\": \"" + SAVINGS_PLANS + "\"}]}");
    }

    private void offer(String offer, String... places) {
        Stream.of(places).forEach(place -> change(offer, place, UnaryOperator.identity()));
        var entries = Stream.of(places)
                .map(place -> "\"" + place + "\": {\"regionCode\": \"" + place + "\", \"currentVersionUrl\": \""
                        + path(offer, place) + "\"}")
                .collect(Collectors.joining(", "));
        server.serve(
                "/offers/v1.0/aws/" + offer + "/current/region_index.json",
                "{\"formatVersion\": \"v1.0\", \"regions\": {" + entries + "}}");
    }

    /** Serves a changed excerpt from now on. */
    void change(String offer, String place, UnaryOperator<String> change) {
        server.serve(path(offer, place), change.apply(read(offer, place)));
    }

    static String path(String offer, String place) {
        return "/offers/v1.0/aws/" + offer + "/20260918212757/" + place + "/index.json";
    }

    static String read(String offer, String place) {
        var name = "price-list/" + offer + "-" + place + ".json";
        try (var in = PriceListExcerpts.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    PriceListServer server() {
        return server;
    }

    PriceRefresh refresh(Path cache) {
        var download = new HttpDownload(
                HttpClient.newHttpClient(), cache, Duration.ofSeconds(20), (address, bytes, total) -> {});
        var rules = PriceTable.RULES.stream()
                .filter(rule ->
                        OFFERS.contains(rule.key().offer()) || rule.key().equals(DASHBOARD))
                .toList();
        return new PriceRefresh(download, server.address(), rules);
    }

    /** A book that has nothing but this price. */
    static PriceBook book(PriceKey key) {
        var tier = new PriceTier(
                BigDecimal.ZERO, null, new BigDecimal("0.125"), "2024-07-18", PriceSource.cited("a page"), "");
        var price = new Price(key, Commitment.ON_DEMAND, "GB-Mo", List.of(tier), BigDecimal.ZERO, false);
        return new PriceBook("us-west-2", List.of(price), List.of());
    }

    @Override
    public void close() {
        server.close();
    }
}
