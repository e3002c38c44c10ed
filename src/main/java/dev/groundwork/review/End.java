package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a path starts or ends. */
sealed interface End {

    /** An interface of a host, in one of its subnets; without one where that cannot be told. */
    record At(Host host, @Nullable SubnetNode subnet) implements End {

        Optional<String> region() {
            return subnet == null ? Optional.empty() : subnet.vpc().region();
        }

        /** How rules at the other end see it. */
        Far seenBy(At other, Where where) {
            return new Far(where, host.groups(), region(), other.region());
        }

        boolean hasNoSix() {
            return subnet != null && host.hasSix(subnet) == Match.NO;
        }

        @Override
        public String place() {
            return subnet == null ? "" : subnet.name();
        }

        @Override
        public String zone() {
            return subnet == null ? "" : subnet.zone();
        }
    }

    /** Anywhere on the internet. */
    record Internet() implements End {}

    /** A service of AWS that a gateway endpoint leads to. */
    record Service(String name, List<Resource> endpoints) implements End {}

    /** The logical id of the subnet, where there is one. */
    default String place() {
        return "";
    }

    default String zone() {
        return "";
    }
}
