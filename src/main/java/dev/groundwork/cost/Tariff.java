package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.util.List;

/**
 * What a resource of one CloudFormation type costs: its charges, or the reason why it is free.
 *
 * @param reason why it costs nothing, empty where there are charges
 */
record Tariff(String type, String reason, List<Charging> chargings) {

    /** One or more charges of a resource; each charging is priced, or not, by itself. */
    interface Charging {

        List<Charge> of(Resource resource, CloudAssembly assembly);
    }

    static Tariff tariff(String type, Charging... chargings) {
        return new Tariff(type, "", List.of(chargings));
    }

    static Tariff free(String reason, String type) {
        return new Tariff(type, reason, List.of());
    }

    static Charging always(Charge charge) {
        return (resource, assembly) -> List.of(charge);
    }
}
