package dev.groundwork.cost;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet: everything that is known of what a CloudFormation type costs. */
final class Tariffs {

    static final List<Tariff> ALL = Stream.of(
                    NetworkTariffs.ALL,
                    ComputeTariffs.ALL,
                    DataTariffs.ALL,
                    WatchTariffs.ALL,
                    SometimesFree.ALL,
                    UnpricedTariffs.ALL,
                    FreeTariffs.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Tariff> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Tariff::type, Function.identity()));

    private static final Tariff CUSTOM =
            Tariff.free("code of its maker's, in a function that is priced where it is declared", "Custom::*");

    private Tariffs() {}

    static Optional<Tariff> of(String type) {
        boolean custom = type.startsWith("Custom::") || type.equals("AWS::CloudFormation::CustomResource");
        return custom ? Optional.of(CUSTOM) : Optional.ofNullable(BY_TYPE.get(type));
    }

    /** Every price that some tariff may need. */
    static List<PriceKey> wanted() {
        return ALL.stream()
                .flatMap(tariff -> tariff.wanted().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
