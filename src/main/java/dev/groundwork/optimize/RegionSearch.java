package dev.groundwork.optimize;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.InstanceCatalogue;
import dev.groundwork.config.InstanceFacts;
import dev.groundwork.config.Setting;
import dev.groundwork.cost.Commitment;
import dev.groundwork.cost.CostLine;
import dev.groundwork.cost.PriceBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every alternative of every component in one region, each priced once; what has no price is no alternative. */
final class RegionSearch {

    private final Blueprint blueprint;
    private final Wishes wishes;
    private final Ledger ledger;
    private final PriceBook book;
    private final Where where;
    private final TypeRules rules;
    private final Map<Component, List<String>> types = new EnumMap<>(Component.class);
    private final Map<Component, List<Alternative>> alternatives = new EnumMap<>(Component.class);
    private final List<Loser> refused = new ArrayList<>();

    RegionSearch(Source source, Wishes wishes, Ledger ledger, PriceBook book, Where where) {
        this.blueprint = source.blueprint();
        this.wishes = wishes;
        this.ledger = ledger;
        this.book = book;
        this.where = where;
        Component.workloads()
                .forEach(component ->
                        component.instanceType(blueprint).ifPresent(type -> types.put(component, candidates(type))));
        this.rules = TypeRules.of(source, where.settings(), types);
    }

    RegionAlternatives alternatives(List<Answers> answers) {
        for (var answer : answers) {
            if (answer.isPossible()) {
                alternatives.computeIfAbsent(answer.component(), any -> new ArrayList<>());
                of(answer);
            } else {
                lose(answer.component(), answer.settings(), Commitment.ON_DEMAND, answer.refused());
            }
        }
        return new RegionAlternatives(where, alternatives, refused);
    }

    private List<String> candidates(String asked) {
        var kinds = switch (InstanceCatalogue.prefix(asked)) {
            case "kafka.", "express." -> Stream.of("kafka.", "express.");
            default -> Stream.of(InstanceCatalogue.prefix(asked));
        };
        var types = kinds.flatMap(kind -> Types.from(asked, kind, where.region()).stream());
        return Stream.concat(Stream.of(asked), types).distinct().toList();
    }

    private void of(Answers answer) {
        var component = answer.component();
        var unpriced = ledger.unpriced(answer.variants());
        if (unpriced.isPresent()) {
            lose(component, answer.settings(), Commitment.ON_DEMAND, "no price: " + unpriced.get());
        } else if (answer.instanceType().isEmpty()) {
            price(answer, "", answer.settings());
        } else {
            var prefix = InstanceCatalogue.prefix(answer.instanceType());
            types.getOrDefault(component, List.of()).stream()
                    .filter(type -> InstanceCatalogue.prefix(type).equals(prefix))
                    .forEach(type -> type(answer, type));
        }
    }

    private void type(Answers answer, String type) {
        var component = answer.component();
        var settings = new ArrayList<Setting>();
        answer.settings().stream()
                .filter(it -> !it.path().contains("instance-type"))
                .forEach(settings::add);
        var asked = component.instanceType(blueprint).orElse("");
        if (!type.equals(asked)) {
            settings.add(0, TypeRules.setting(component, type));
        }
        var why = rules.refused(component, type).or(() -> kept(component, asked, type));
        if (why.isPresent()) {
            lose(component, settings, Commitment.ON_DEMAND, why.get());
        } else {
            price(answer, type, settings);
        }
    }

    /** Which wish of the user's a type would go against. */
    private Optional<String> kept(Component component, String asked, String type) {
        if (type.equals(asked)) {
            return Optional.empty();
        }
        if (wishes.keeps(component)) {
            return Optional.of("--keep " + component);
        }
        boolean otherKind = !InstanceCatalogue.prefix(type).equals(InstanceCatalogue.prefix(asked));
        if (wishes.keeps(Keep.INSTANCE_TYPE) && !otherKind) {
            return Optional.of("--keep " + Keep.INSTANCE_TYPE);
        }
        if (wishes.keeps(Keep.GENERATION) && Types.generation(type) < Types.generation(asked)) {
            return Optional.of("--keep " + Keep.GENERATION);
        }
        boolean ownSoftware = InstanceCatalogue.prefix(asked).isEmpty();
        if (ownSoftware && isArm(type) != isArm(asked)) {
            return wishes.keeps(Keep.ARCHITECTURE)
                    ? Optional.of("--keep " + Keep.ARCHITECTURE)
                    : Images.of(blueprint, component).map(image -> "image " + image + " is of another architecture");
        }
        return Optional.empty();
    }

    private static boolean isArm(String type) {
        return InstanceCatalogue.facts(type).filter(InstanceFacts::isArm).isPresent();
    }

    private void price(Answers answer, String type, List<Setting> settings) {
        var component = answer.component();
        var lines = ledger.lines(component, answer.variants());
        if (!type.isEmpty()
                && lines.stream().noneMatch(line -> InstanceKeys.names(line.key(), answer.instanceType()))) {
            lose(component, settings, Commitment.ON_DEMAND, "no price: the blueprint's own has none to start from");
            return;
        }
        for (var commitment : Commitments.upTo(type.isEmpty() ? 0 : wishes.years())) {
            var total = total(lines, answer.instanceType(), type, commitment);
            if (total.isPriced()) {
                alternatives
                        .computeIfAbsent(component, any -> new ArrayList<>())
                        .add(new Alternative(
                                component, settings, type, commitment, answer.survives(), total.monthly()));
            } else {
                lose(component, settings, commitment, total.missing(book.region()));
            }
        }
    }

    private Total total(List<CostLine> lines, String from, String type, Commitment commitment) {
        var total = Total.NOTHING;
        for (var line : lines) {
            boolean hours = !type.isEmpty() && InstanceKeys.names(line.key(), from);
            var item = hours ? Item.of(line).with(from, type) : Item.of(line);
            total = total.plus(item, item.monthly(book, hours ? commitment : Commitment.ON_DEMAND));
        }
        return total;
    }

    private void lose(Component component, List<Setting> settings, Commitment commitment, String reason) {
        var label = Alternative.label(component, settings, commitment);
        refused.add(new Loser(component, where.region(), label, Optional.<BigDecimal>empty(), reason));
    }
}
