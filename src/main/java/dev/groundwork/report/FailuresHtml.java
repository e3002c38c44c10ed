package dev.groundwork.report;

import dev.groundwork.review.Effect;
import dev.groundwork.review.FailureDomain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is lost, what goes on with less and who brings it back: for each zone, NAT gateway and single machine. */
final class FailuresHtml {

    private static final Map<FailureDomain.Kind, String> HEADINGS = Map.of(
            FailureDomain.Kind.ZONE, "A zone fails",
            FailureDomain.Kind.NAT_GATEWAY, "A NAT gateway fails",
            FailureDomain.Kind.INSTANCE, "A single machine fails");

    private static final Map<Effect.Impact, String> IMPACTS = Map.of(
            Effect.Impact.NONE, "✓ goes on",
            Effect.Impact.DEGRADED, "– goes on with less",
            Effect.Impact.LOST, "✕ lost",
            Effect.Impact.UNKNOWN, "? cannot tell");

    private static final Map<Effect.Recovery, String> RECOVERIES = Map.of(
            Effect.Recovery.NOT_NEEDED, "nothing to do",
            Effect.Recovery.BY_ITSELF, "by itself",
            Effect.Recovery.BY_A_PERSON, "by a person",
            Effect.Recovery.UNKNOWN, "cannot tell");

    private final Html html;

    private FailuresHtml(Html html) {
        this.html = html;
    }

    static void write(Html html, List<FailureDomain> domains) {
        if (domains.isEmpty()) {
            html.element("p", "Nothing in the templates stands in a zone.", "class", "note");
        }
        for (var kind : FailureDomain.Kind.values()) {
            var ofKind =
                    domains.stream().filter(domain -> domain.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                html.element("h3", HEADINGS.getOrDefault(kind, ""));
                var alike = new LinkedHashMap<List<Effect>, List<FailureDomain>>();
                ofKind.forEach(domain -> alike.computeIfAbsent(domain.effects(), any -> new ArrayList<>())
                        .add(domain));
                alike.values().forEach(new FailuresHtml(html)::domains);
            }
        }
    }

    /** A zone by itself, as it can be switched off; others together if the same follows from each. */
    private void domains(List<FailureDomain> alike) {
        if (alike.get(0).kind() == FailureDomain.Kind.ZONE) {
            alike.forEach(zone -> domain(zone.name(), zone));
        } else {
            domain(alike.stream().map(FailureDomain::name).collect(Collectors.joining(", or ")), alike.get(0));
        }
    }

    private void domain(String name, FailureDomain domain) {
        html.open("details", "class", "domain", "data-lost", name).open("summary");
        html.element("strong", name).text(": " + summary(domain)).close();
        HtmlPage.table(html, "Without " + name, table -> {
            html.open("thead").open("tr");
            for (var heading : List.of("part", "what becomes of it", "left", "recovery")) {
                html.element("th", heading, "scope", "col");
            }
            html.close().close().open("tbody");
            domain.effects().forEach(this::effect);
            html.close();
        });
        html.close();
    }

    private void effect(Effect effect) {
        html.open("tr").open("th", "scope", "row").text(words(effect.subject()));
        html.open("span", "class", "under").path(effect.name()).close().close();
        var isBad = !effect.goesOn();
        html.open("td").element("span", IMPACTS.getOrDefault(effect.impact(), ""), "class", isBad ? "bad" : "");
        html.element("span", effect.text(), "class", "under").close();
        html.element("td", effect.of() == 0 ? "" : effect.left() + " of " + effect.of(), "class", "count");
        html.element("td", RECOVERIES.getOrDefault(effect.recovery(), "")).close();
    }

    /** The worst first. */
    static String summary(FailureDomain domain) {
        if (domain.effects().stream().allMatch(effect -> effect.impact() == Effect.Impact.NONE)) {
            return "✓ everything goes on";
        }
        var lost = named(domain, Effect.Impact.LOST);
        var unknown = named(domain, Effect.Impact.UNKNOWN);
        var less = named(domain, Effect.Impact.DEGRADED);
        return (lost.isEmpty() ? "nothing is lost" : "✕ lost: " + lost)
                + (less.isEmpty() ? "" : "; goes on with less: " + less)
                + (unknown.isEmpty() ? "" : "; cannot tell: " + unknown);
    }

    private static String named(FailureDomain domain, Effect.Impact impact) {
        return domain.effects().stream()
                .filter(effect -> effect.impact() == impact)
                .map(effect -> words(effect.subject()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String words(Effect.Subject subject) {
        return subject.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
