package dev.groundwork.report;

import dev.groundwork.cost.Cases;
import dev.groundwork.cost.CostLine;
import dev.groundwork.cost.NotPriced;
import dev.groundwork.cost.PriceTier;
import dev.groundwork.cost.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * An estimate as rows with the columns of FOCUS 1.2 where one fits, sorted as it demands, ours behind them with its prefix
 * {@code x_}. An estimate is no bill: columns of accounts, invoices and periods are left out.
 */
public final class EstimateCsv {

    /** A column: what a priced line has in it, and what a line without a price. */
    private record Column(
            String name, BiFunction<Statement, Line, String> priced, Function<NotPriced, String> notPriced) {}

    /** A line as it is shown, and the same at list price. */
    private record Line(CostLine shown, CostLine list) {}

    private static final List<Column> COLUMNS = List.of(
            same("BillingCurrency", "USD"),
            same("ChargeCategory", "Usage"),
            column("ChargeDescription", (statement, line) -> words(line.shown.name()), line -> ""),
            same("ChargeFrequency", "Usage-Based"),
            column("ConsumedQuantity", EstimateCsv::quantity, line -> ""),
            column("ConsumedUnit", (statement, line) -> words(line.shown.unit()), line -> ""),
            column("ContractedCost", (statement, line) -> cost(statement, statement.net(line.list)), line -> ""),
            column("EffectiveCost", (statement, line) -> cost(statement, statement.net(line.shown)), line -> ""),
            column("ListCost", (statement, line) -> cost(statement, line.list.monthly()), line -> ""),
            column("ListUnitPrice", (statement, line) -> unitPrice(line.list), line -> ""),
            column("PricingCategory", (statement, line) -> category(line), line -> ""),
            column("PricingQuantity", EstimateCsv::quantity, line -> ""),
            column("PricingUnit", (statement, line) -> words(line.shown.unit()), line -> ""),
            same("ProviderName", "AWS"),
            column("RegionId", (statement, line) -> words(statement.estimate().region()), line -> ""),
            column(
                    "ResourceName",
                    (statement, line) -> words(line.shown.place().resource()),
                    line -> words(line.place().resource())),
            column(
                    "ResourceType",
                    (statement, line) -> words(line.shown.place().type()),
                    line -> words(line.place().type())),
            column("SkuPriceId", (statement, line) -> rate(line.list), line -> ""),
            column("x_Assumption", (statement, line) -> words(line.shown.assumption()), line -> ""),
            column(
                    "x_Component",
                    (statement, line) -> words(line.shown.place().component()),
                    line -> words(line.place().component())),
            column(
                    "x_EffectiveCostHigh",
                    (statement, line) ->
                            CsvTable.figure(statement.net(line.shown).high()),
                    line -> ""),
            column(
                    "x_EffectiveCostLow",
                    (statement, line) ->
                            CsvTable.figure(statement.net(line.shown).low()),
                    line -> ""),
            column("x_NotPricedReason", (statement, line) -> "", line -> words(line.why())),
            column("x_Note", (statement, line) -> words(line.shown.note()), line -> ""),
            column("x_PriceDate", (statement, line) -> date(line.shown), line -> ""),
            column("x_PriceSource", (statement, line) -> source(line.shown), line -> ""),
            column("x_ServiceCode", (statement, line) -> words(line.shown.key().offer()), line -> ""),
            column(
                    "x_StackName",
                    (statement, line) -> words(line.shown.place().stack()),
                    line -> words(line.place().stack())),
            column("x_UsageType", (statement, line) -> words(line.shown.key().usage()), line -> ""));

    private EstimateCsv() {}

    public static String of(Statement statement) {
        var table = new CsvTable();
        table.row(COLUMNS.stream().map(Column::name).toList());
        var shown = statement.estimate().lines();
        for (int i = 0; i < shown.size(); i++) {
            var line = new Line(shown.get(i), statement.onDemand().lines().get(i));
            table.row(COLUMNS.stream()
                    .map(column -> column.priced.apply(statement, line))
                    .toList());
        }
        for (var line : statement.estimate().notPriced()) {
            table.row(
                    COLUMNS.stream().map(column -> column.notPriced.apply(line)).toList());
        }
        return table.text();
    }

    private static Column column(
            String name, BiFunction<Statement, Line, String> priced, Function<NotPriced, String> notPriced) {
        return new Column(name, priced, notPriced);
    }

    private static Column same(String name, String word) {
        return new Column(name, (statement, line) -> word, line -> word);
    }

    private static String words(String words) {
        return CsvTable.words(words);
    }

    private static String quantity(Statement statement, Line line) {
        return cost(statement, line.shown.quantity());
    }

    private static String cost(Statement statement, Cases figure) {
        return CsvTable.figure(statement.main().of(figure));
    }

    private static String category(Line line) {
        return line.shown.equals(line.list) ? "Standard" : "Committed";
    }

    /** Tiers have no one price. */
    private static String unitPrice(CostLine line) {
        return line.tiers().size() == 1 ? CsvTable.figure(line.tiers().get(0).price()) : "";
    }

    private static String rate(CostLine line) {
        return line.tiers().size() == 1 ? words(line.tiers().get(0).rate()) : "";
    }

    private static String date(CostLine line) {
        return line.tiers().stream()
                .flatMap(tier -> tier.confirmed().stream())
                .min(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse("");
    }

    private static String source(CostLine line) {
        return words(String.join(
                "; ",
                line.tiers().stream()
                        .map(PriceTier::source)
                        .map(Object::toString)
                        .distinct()
                        .toList()));
    }
}
