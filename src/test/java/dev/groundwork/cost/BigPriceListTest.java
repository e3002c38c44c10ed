package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of EC2 is larger than any heap that this program should need: 200 MB pass through a JVM of 24 MB. */
class BigPriceListTest {

    private static final String FILE = "/offers/v1.0/aws/AmazonEC2/20260918212757/us-west-2/index.json";

    /** So many products make 200 MB. */
    private static final int PRODUCTS = 204_000;

    @TempDir
    private Path cache;

    @Test
    void memoryDoesNotGrowWithTheFile() throws Exception {
        var log = cache.resolve("log");
        var java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BigPriceListTest.class.getName(),
                        cache.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = java.waitFor(5, TimeUnit.MINUTES);
        java.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(log).content().isEqualTo("NatGateway-Hours 0.0450000000 of 201 MB\n");
    }

    /** The program of the small JVM: serves a big file that exists nowhere, and refreshes a book from it. */
    public static void main(String[] args) throws IOException {
        var cache = Path.of(args[0]);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                boolean index = exchange.getRequestURI().getPath().endsWith("region_index.json");
                exchange.getResponseHeaders().add("ETag", "\"1\"");
                exchange.sendResponseHeaders(200, 0);
                try (var out = new BufferedOutputStream(exchange.getResponseBody(), 1 << 16)) {
                    if (index) {
                        print(out, "{\"regions\":{\"us-west-2\":{\"currentVersionUrl\":\"" + FILE + "\"}}}");
                    } else {
                        offer(out);
                    }
                }
            }
        });
        server.start();
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var download = new HttpDownload(HttpClient.newHttpClient(), cache, Duration.ofMinutes(1), (a, b, c) -> {});
        var rules = PriceTable.RULES.stream()
                .filter(rule -> rule.key().usage().equals("NatGateway-Hours"))
                .toList();
        var book = new PriceRefresh(download, base, rules)
                .refresh(PriceBook.empty("us-west-2"), LocalDate.EPOCH, false)
                .book();
        var size = Files.size(cache.resolve("offers_v1.0_aws_AmazonEC2_us-west-2_index.json"));
        System.out.println("NatGateway-Hours "
                + book.price("AmazonEC2", "NatGateway-Hours").orElseThrow().rate() + " of " + size / 1_000_000 + " MB");
        server.stop(0);
    }

    private static void offer(OutputStream out) throws IOException {
        print(
                out,
                "{\"formatVersion\":\"v1.0\",\"offerCode\":\"AmazonEC2\",\"version\":\"1\","
                        + "\"publicationDate\":\"2026-09-18T21:27:57Z\",\"products\":{");
        for (int i = 0; i < PRODUCTS; i++) {
            print(out, (i == 0 ? "" : ",") + product(i));
        }
        print(out, "},\"terms\":{\"OnDemand\":{");
        for (int i = 0; i < PRODUCTS; i++) {
            print(out, (i == 0 ? "" : ",") + term(i));
        }
        print(out, "}}}");
    }

    private static String product(int i) {
        var sku = sku(i);
        var usage = i == PRODUCTS / 2 ? "USW2-NatGateway-Hours" : "USW2-BoxUsage:m" + i + ".large";
        return "\"" + sku + "\":{\"sku\":\"" + sku + "\",\"productFamily\":\"NAT Gateway\",\"attributes\":{"
                + "\"servicecode\":\"AmazonEC2\",\"location\":\"US West (Oregon)\",\"locationType\":\"AWS Region\","
                + "\"instanceType\":\"m" + i + ".large\",\"physicalProcessor\":\"AWS Graviton3 Processor\","
                + "\"clockSpeed\":\"2.5 GHz\",\"memory\":\"8 GiB\",\"storage\":\"EBS only\",\"networkPerformance\":"
                + "\"Up to 12500 Megabit\",\"tenancy\":\"Shared\",\"operatingSystem\":\"Linux\",\"usagetype\":\""
                + usage
                + "\",\"operation\":\"NatGateway\",\"regionCode\":\"us-west-2\",\"servicename\":"
                + "\"Amazon Elastic Compute Cloud\"}}";
    }

    private static String term(int i) {
        var sku = sku(i);
        return "\"" + sku + "\":{\"" + sku + ".JRTCKXETXF\":{\"offerTermCode\":\"JRTCKXETXF\",\"sku\":\"" + sku
                + "\",\"effectiveDate\":\"2026-09-01T00:00:00Z\",\"priceDimensions\":{\"" + sku
                + ".JRTCKXETXF.6YS6EN2CT7\":{\"rateCode\":\"" + sku + ".JRTCKXETXF.6YS6EN2CT7\",\"description\":\"$"
                + i
                + " per On Demand Linux m7g.large Instance Hour\",\"beginRange\":\"0\",\"endRange\":\"Inf\",\"unit\":"
                + "\"Hrs\",\"pricePerUnit\":{\"USD\":\"0.0450000000\"},\"appliesTo\":[]}},\"termAttributes\":{}}}";
    }

    private static String sku(int i) {
        return HexFormat.of().withUpperCase().toHexDigits(i * 0x9E3779B97F4A7C15L);
    }

    private static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
