package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.UnresolvedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Goes through an assembly once; whatever it cannot price becomes a line that says why. */
final class Estimator {

    /** Its only work is the function that the tariff of a rotation schedule prices. */
    private static final String KNOWN_MACRO = "macro AWS::SecretsManager-";

    private final CloudAssembly assembly;
    private final PriceBook book;
    private final Usage usage;
    private final LocalDate day;
    private final List<CostLine> lines = new ArrayList<>();
    private final List<NotPriced> notPriced = new ArrayList<>();
    private final Map<PriceKey, Cases> used = new HashMap<>();
    private final Set<String> paidOnce = new HashSet<>();

    Estimator(CloudAssembly assembly, PriceBook book, Usage usage, LocalDate day) {
        this.assembly = assembly;
        this.book = book;
        this.usage = usage;
        this.day = day;
    }

    Estimate estimate() {
        assembly.resources().forEach(this::resource);
        for (var gap : assembly.gaps()) {
            if (!gap.what().startsWith(KNOWN_MACRO)) {
                var place = new Place(gap.stack().id(), gap.stack().id(), gap.pointer(), "");
                notPriced.add(new NotPriced(place, "part of the template was not read: " + gap.what()));
            }
        }
        var assumed = lines.stream()
                .map(CostLine::assumption)
                .distinct()
                .flatMap(name -> usage.assumption(name).stream())
                .toList();
        return new Estimate(book.region(), lines, notPriced, assumed);
    }

    private void resource(Resource resource) {
        var place = Place.of(resource);
        var tariff = Tariffs.of(resource.type());
        if (tariff.isEmpty()) {
            notPriced.add(new NotPriced(place, "no tariff for this type"));
            return;
        }
        if (tariff.get().isFree()) {
            return;
        }
        var region = resource.stack().region().orElse(book.region());
        if (!region.equals(book.region())) {
            notPriced.add(new NotPriced(place, "it is in " + region + ", the prices are of " + book.region()));
        } else if (resource.doubt().isPresent()) {
            var doubt = resource.doubt().get().describe();
            notPriced.add(new NotPriced(place, "cannot tell whether it exists: " + doubt));
        } else {
            tariff.get().chargings().forEach(charging -> charge(place, resource, charging));
        }
    }

    private void charge(Place place, Resource resource, Tariff.Charging charging) {
        try {
            var charges = charging.of(resource, assembly).stream()
                    .filter(charge -> charge.period().holds(day))
                    .filter(charge -> charge.once().isEmpty() || !paidOnce.contains(charge.once()))
                    .toList();
            charges.forEach(charge -> price(place, charge));
            charges.forEach(charge -> paidOnce.add(charge.once()));
        } catch (UnresolvedException | NotPricedException e) {
            notPriced.add(new NotPriced(place, Objects.requireNonNullElse(e.getMessage(), "no reason given")));
        }
    }

    private void price(Place place, Charge charge) {
        if (charge.quantity().signum() < 0) {
            throw new NotPricedException(charge.name() + ": expected no less than 0, got " + charge.quantity());
        }
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

    /** Tiers count what the whole assembly takes: each line costs what it adds to the lines before it. */
    private Cases cost(Price price, Cases quantity) {
        var before = used.getOrDefault(price.key(), Cases.NOTHING);
        var after = before.plus(quantity);
        var cost = new Cases(
                added(price, before.low(), after.low()),
                added(price, before.expected(), after.expected()),
                added(price, before.high(), after.high()));
        used.put(price.key(), after);
        return cost;
    }

    private static BigDecimal added(Price price, BigDecimal before, BigDecimal after) {
        return cost(price, after).subtract(cost(price, before));
    }

    private static BigDecimal cost(Price price, BigDecimal quantity) {
        return price.cost(quantity)
                .orElseThrow(() -> new NotPricedException(
                        price.key() + ": no source has the price of " + quantity + " " + price.unit()));
    }
}
