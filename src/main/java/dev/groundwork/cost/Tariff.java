package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a resource of one CloudFormation type costs: its charges, or the reason why it is free.
 *
 * @param reason why it costs nothing, or why nobody can tell what it costs; empty where there are charges
 * @param wanted the prices that it may need; one with <code>{type}</code> stands for those of all instance types
 */
record Tariff(String type, String reason, List<Charging> chargings, List<PriceKey> wanted) {

    /** One or more charges of a resource; each charging is priced, or not, by itself. */
    interface Charging {

        List<Charge> of(Resource resource, CloudAssembly assembly);
    }

    static Tariff tariff(String type, Charging... chargings) {
        return new Tariff(type, "", List.of(chargings), List.of());
    }

    static Tariff free(String reason, String type) {
        return new Tariff(type, reason, List.of(), List.of());
    }

    /** A type that costs something which the template does not tell, or which no source prices. */
    static Tariff unpriced(String reason, String type) {
        Charging never = (resource, assembly) -> {
            throw new NotPricedException(reason);
        };
        return new Tariff(type, reason, List.of(never), List.of());
    }

    static Charging always(Charge... charges) {
        return (resource, assembly) -> List.of(charges);
    }

    /** Names the prices that its chargings look up, each as offer and usage type. */
    Tariff wanting(String offer, String... usages) {
        var more = Stream.of(usages).map(usage -> new PriceKey(offer, usage));
        return new Tariff(
                type, reason, chargings, Stream.concat(wanted.stream(), more).toList());
    }

    boolean isFree() {
        return chargings.isEmpty();
    }
}
