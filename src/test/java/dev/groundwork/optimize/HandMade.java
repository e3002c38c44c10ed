package dev.groundwork.optimize;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.NatMode;
import dev.groundwork.cost.Cases;
import dev.groundwork.cost.Commitment;
import dev.groundwork.cost.CostLine;
import dev.groundwork.cost.Estimate;
import dev.groundwork.cost.NotPriced;
import dev.groundwork.cost.Place;
import dev.groundwork.cost.PriceBook;
import dev.groundwork.cost.PriceKey;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Bills made by hand from a blueprint's figures and small books of round prices: nothing is synthesized. */
final class HandMade implements Pricing {

    static final Source SMALL = new Source(Path.of("src/test/resources/dev/groundwork/optimize/small.yaml"), List.of());

    static final Progress SILENT = (step, steps, what) -> {};

    private static final Path BOOKS = Path.of("src/test/resources/dev/groundwork/optimize");

    @Override
    public Estimate estimate(Blueprint blueprint) {
        return estimate(blueprint, blueprint.region());
    }

    @Override
    public Estimate estimate(Blueprint blueprint, String region) {
        var bill = new Bill(book(region), new ArrayList<>(), new ArrayList<>());
        blueprint
                .cluster()
                .ifPresent(it ->
                        bill.add("Cluster", "Nodes", "AmazonEC2", "BoxUsage:" + it.instanceType(), 730 * it.nodes()));
        blueprint.database().ifPresent(it -> {
            var zones = it.standby() ? "Multi-AZUsage:" : "InstanceUsage:";
            bill.add("Database", "Instance", "AmazonRDS", zones + it.instanceType() + "@CreateDBInstance:0014", 730);
            bill.add(
                    "Database",
                    "Storage",
                    "AmazonRDS",
                    it.standby() ? "RDS:Multi-AZ-GP3-Storage" : "RDS:GP3-Storage",
                    it.storageGib());
        });
        blueprint.networks().forEach((name, network) -> {
            int gateways = network.nat() == NatMode.PER_ZONE ? blueprint.zones().size() : 1;
            for (int i = 0; i < gateways && network.nat() != NatMode.NONE; i++) {
                bill.add("Network", name + "Nat" + i, "AmazonEC2", "NatGateway-Hours", 730);
            }
            network.endpoints()
                    .forEach(service -> bill.add("Network", name + service, "AmazonVPC", "VpcEndpoint-Hours", 3 * 730));
        });
        return new Estimate(region, bill.lines(), bill.notPriced(), List.of());
    }

    @Override
    public PriceBook book(String region) {
        var file = BOOKS.resolve(region + ".json");
        return Files.exists(file) ? PriceBook.read(file) : PriceBook.empty(region);
    }

    private record Bill(PriceBook book, List<CostLine> lines, List<NotPriced> notPriced) {

        void add(String stack, String resource, String offer, String usage, int quantity) {
            var place = new Place(stack, stack, resource, "");
            var key = new PriceKey(offer, usage);
            var amount = BigDecimal.valueOf(quantity);
            book.price(key, Commitment.ON_DEMAND)
                    .ifPresentOrElse(
                            price -> lines.add(new CostLine(
                                    place,
                                    "",
                                    key,
                                    price.unit(),
                                    cases(amount),
                                    cases(price.cost(amount).orElseThrow()),
                                    "",
                                    "",
                                    price.tiers())),
                            () -> notPriced.add(new NotPriced(place, "no price of " + key)));
        }

        private static Cases cases(BigDecimal figure) {
            return new Cases(figure, figure, figure);
        }
    }
}
