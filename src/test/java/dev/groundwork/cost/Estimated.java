package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Templates, estimated with the committed book of us-west-2 and the committed assumptions. */
final class Estimated {

    static final LocalDate DAY = Priced.DAY;

    private static final PriceBook BOOK = PriceBook.read(Path.of("cost/prices/us-west-2.json"));
    private static final Usage USAGE = Usage.read(Path.of("cost/usage.yaml"));

    private Estimated() {}

    static Estimate of(Path folder, String template) throws IOException {
        return on(DAY, folder, template);
    }

    static Estimate on(LocalDate day, Path folder, String template) throws IOException {
        var file = Files.writeString(folder.resolve("template.yaml"), template);
        return Estimate.of(CloudAssembly.read(file), BOOK, USAGE, day);
    }

    /** One resource alone. */
    static Estimate of(Path folder, String type, String properties) throws IOException {
        return of(folder, "Resources: {It: {Type: '" + type + "', Properties: " + properties + "}}");
    }

    /** What all lines of a name cost as expected, to the cent. */
    static BigDecimal monthly(Estimate estimate, String name) {
        return estimate.sum(line -> line.name().equals(name)).expected().setScale(2, RoundingMode.HALF_UP);
    }

    static Map<String, Long> names(Estimate estimate) {
        return estimate.lines().stream().collect(Collectors.groupingBy(CostLine::name, Collectors.counting()));
    }

    static List<String> reasons(Estimate estimate) {
        return estimate.notPriced().stream().map(NotPriced::why).toList();
    }
}
