package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.UnresolvedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Goes through an assembly once; whatever it cannot price becomes a line that says why. */
final class Estimator {

    private final CloudAssembly assembly;
    private final PriceBook book;
    private final Usage usage;
    private final List<CostLine> lines = new ArrayList<>();
    private final List<NotPriced> notPriced = new ArrayList<>();

    Estimator(CloudAssembly assembly, PriceBook book, Usage usage) {
        this.assembly = assembly;
        this.book = book;
        this.usage = usage;
    }

    Estimate estimate() {
        assembly.resources().forEach(this::resource);
        for (var gap : assembly.gaps()) {
            var place = new Place(gap.stack().id(), gap.stack().id(), gap.pointer(), "");
            notPriced.add(new NotPriced(place, "part of the template was not read: " + gap.what()));
        }
        var used = lines.stream()
                .map(CostLine::assumption)
                .distinct()
                .flatMap(name -> usage.assumption(name).stream())
                .toList();
        return new Estimate(book.region(), lines, notPriced, used);
    }

    private void resource(Resource resource) {
        var place = Place.of(resource);
        var tariff = Tariffs.of(resource.type());
        if (tariff.isEmpty()) {
            notPriced.add(new NotPriced(place, "no tariff for this type"));
            return;
        }
        var chargings = tariff.get().chargings();
        if (chargings.isEmpty()) {
            return;
        }
        var region = resource.stack().region().orElse(book.region());
        if (!region.equals(book.region())) {
            notPriced.add(new NotPriced(place, "it is in " + region + ", the prices are of " + book.region()));
        } else if (resource.doubt().isPresent()) {
            var doubt = resource.doubt().get().describe();
            notPriced.add(new NotPriced(place, "cannot tell whether it exists: " + doubt));
        } else {
            chargings.forEach(charging -> charge(place, resource, charging));
        }
    }

    private void charge(Place place, Resource resource, Tariff.Charging charging) {
        try {
            charging.of(resource, assembly).forEach(charge -> price(place, charge));
        } catch (UnresolvedException | NotPricedException e) {
            notPriced.add(new NotPriced(place, Objects.requireNonNullElse(e.getMessage(), "no reason given")));
        }
    }

    private void price(Place place, Charge charge) {
        var price = book.price(charge.key(), Commitment.ON_DEMAND);
        if (price.isEmpty()) {
            throw new NotPricedException(charge.name() + ": no price of " + charge.key() + " in " + book.region());
        }
        var factor = charge.assumption().isEmpty()
                ? Cases.fixed(BigDecimal.ONE)
                : usage.assumption(charge.assumption())
                        .map(Assumption::value)
                        .orElseThrow(() ->
                                new NotPricedException(charge.name() + ": nothing assumes " + charge.assumption()));
        var quantity = factor.times(charge.quantity());
        lines.add(new CostLine(
                place,
                charge.name(),
                charge.key(),
                price.get().unit(),
                quantity,
                cost(price.get(), quantity),
                charge.assumption(),
                charge.note(),
                price.get().tiers()));
    }

    private static Cases cost(Price price, Cases quantity) {
        return new Cases(cost(price, quantity.low()), cost(price, quantity.expected()), cost(price, quantity.high()));
    }

    private static BigDecimal cost(Price price, BigDecimal quantity) {
        return price.cost(quantity)
                .orElseThrow(() -> new NotPricedException(
                        price.key() + ": no source has the price of " + quantity + " " + price.unit()));
    }
}
