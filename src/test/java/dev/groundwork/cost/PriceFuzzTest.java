package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cost.Download.Fetched;
import dev.groundwork.cost.PriceRule.Listing;
import dev.groundwork.fuzz.Fuzz;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a file of prices, it is read or refused; what is read can be priced with and written. */
class PriceFuzzTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everySeedFileIsReadOrRefused() throws IOException {
        var lines = Files.readAllLines(Path.of("cost/prices/input/prices.csv"));
        var some = Stream.concat(
                        lines.stream().limit(1), lines.stream().skip(1).filter(line -> line.hashCode() % 400 == 0))
                .collect(Collectors.joining("\n", "", "\n"));
        run("prices-csv", List.of(bytes(some)), input -> {
            var imported = PriceImport.read(Files.write(folder.resolve("prices.csv"), input));
            imported.write(folder.resolve("books"));
        });
    }

    @Test
    void everyBookIsReadOrRefused() throws IOException {
        var corpus = List.of(
                Files.readAllBytes(Path.of("src/test/resources/dev/groundwork/optimize/us-east-1.json")), book());
        run("price-book", corpus, input -> {
            var book = PriceBook.read(Files.write(folder.resolve("book.json"), input));
            book.prices().forEach(PriceFuzzTest::use);
            book.write(folder.resolve("written.json"));
        });
    }

    @Test
    void everyFileOfThePriceListIsReadOrRefused() throws IOException {
        for (var offer : List.of("AmazonEC2", "AWSDataTransfer", "AmazonRDS")) {
            run(
                    "price-list-" + offer,
                    List.of(bytes(PriceListExcerpts.read(offer, "us-west-2"))),
                    input -> offer(offer, input));
        }
    }

    @Test
    void everyFileOfSavingsPlansIsReadOrRefused() throws IOException {
        var rules = PriceTable.RULES.stream()
                .filter(rule -> rule.soldAs(Commitment.Plan.COMPUTE_SAVINGS_PLAN))
                .toList();
        run("savings-plans", List.of(bytes(PriceListExcerpts.read("AWSComputeSavingsPlan", "us-west-2"))), input -> {
            var file = Files.write(folder.resolve("plans.json"), input);
            var index = plansIndex();
            list(address -> address.getPath().endsWith("region_index.json") ? index : file)
                    .savingsPlans(rules)
                    .forEach(PriceFuzzTest::use);
        });
    }

    @Test
    void everyIndexIsReadOrRefused() throws IOException {
        run("price-index", List.of(Files.readAllBytes(offerIndex()), Files.readAllBytes(plansIndex())), input -> {
            var file = Files.write(folder.resolve("index.json"), input);
            try {
                new OfferIndex(URI.create("http://127.0.0.1:9")).file(file, "us-west-2");
            } catch (IOException e) {
                throw new PriceException("index", e.toString(), e); // as the price list does
            }
        });
    }

    @Test
    void everyUsageAndEveryDiscountIsReadOrRefused() throws IOException {
        run(
                "usage",
                List.of(Files.readAllBytes(Path.of("cost/usage.yaml"))),
                input -> Usage.read(Files.write(folder.resolve("usage.yaml"), input))
                        .assumptions()
                        .values()
                        .forEach(it -> it.value().times(it.value().low())));
        run(
                "discounts",
                List.of(Files.readAllBytes(Path.of("cost/discounts.yaml")), bytes("AmazonEC2: 12.5\nAmazonRDS: 3\n")),
                input -> Discounts.read(Files.write(folder.resolve("discounts.yaml"), input))
                        .percentages()
                        .values()
                        .forEach(it -> it.add(BigDecimal.ONE).toPlainString()));
    }

    private static void run(String name, List<byte[]> corpus, Fuzz.Reader reader) throws IOException {
        try (var fuzz = new Fuzz(name, PriceException.class, 256, reader)) {
            var outcome = fuzz.run(corpus);
            assertThat(outcome.read()).isPositive();
            assertThat(outcome.refused()).isPositive();
        }
    }

    private void offer(String offer, byte[] input) throws IOException {
        var file = Files.write(folder.resolve("offer.json"), input);
        var index = offerIndex();
        var list = list(address -> address.getPath().endsWith("region_index.json") ? index : file);
        var rules = PriceTable.RULES.stream()
                .filter(rule -> rule.key().offer().equals(offer) && rule.listing() == Listing.REGION)
                .toList();
        var prices = list.offer(offer, Listing.REGION, rules);
        if (!list.problems().isEmpty()) {
            throw new PriceException(file.toString(), list.problems());
        }
        var book = new PriceBook("us-west-2", prices, List.of());
        book.write(folder.resolve("written.json"));
        PriceBook.read(folder.resolve("written.json")).prices().forEach(PriceFuzzTest::use);
    }

    private static PriceList list(Function<URI, Path> files) {
        return new PriceList(
                address -> new Fetched(files.apply(address), ""),
                new OfferIndex(URI.create("http://127.0.0.1:9")),
                PriceRegion.of("us-west-2"),
                TODAY);
    }

    private Path offerIndex() throws IOException {
        return Files.writeString(
                folder.resolve("index.json"),
                "{\"regions\": {\"us-west-2\": {\"currentVersionUrl\": \"/offers/v1.0/aws/A/1/us-west-2/index.json\"}}}");
    }

    private Path plansIndex() throws IOException {
        return Files.writeString(
                folder.resolve("index.json"),
                "{\"regions\": [{\"regionCode\": \"us-west-2\", \"versionUrl\": \"/savingsPlan/v1.0/x.json\"}]}");
    }

    private static void use(Price price) {
        price.cost(new BigDecimal("1234.5")).ifPresent(BigDecimal::toPlainString);
        price.tiers().forEach(PriceTier::confirmed);
    }

    private static byte[] book() {
        return bytes("""
                {"schema": 1, "region": "us-west-2", "currency": "USD",
                "sources": [{"id": "s1", "name": "a list", "retrieved": "2026-11-20", "sha256": "00"}],
                "prices": [
                {"offer": "AmazonEC2", "key": "NatGateway-Hours", "unit": "Hrs", "price": "0.045", "source": "s1", "rate": "A.B.C"},
                {"offer": "AWSDataTransfer", "key": "DataTransfer-Out-Bytes", "unit": "GB", "to": "10240", "price": "0.09", "source": "s1"},
                {"offer": "AWSDataTransfer", "key": "DataTransfer-Out-Bytes", "unit": "GB", "from": "10240", "price": "0.085", "source": "s1"}
                ],
                "disagreements": [
                {"offer": "AmazonEC2", "key": "NatGateway-Hours", "kept": {"price": "0.045", "source": "a"}, "dropped": {"price": "0.05", "date": "2024-01-01", "source": "b"}}
                ]}
                """);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
