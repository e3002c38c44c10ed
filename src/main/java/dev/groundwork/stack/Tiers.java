package dev.groundwork.stack;

import dev.groundwork.config.NatMode;
import dev.groundwork.config.NetworkSpec;
import dev.groundwork.config.TierAccess;
import java.util.List;
import java.util.Optional;

/** What a network's tiers are for: which one workloads live in, and where each one's default route leads. */
record Tiers(NetworkSpec spec) {

    List<String> names() {
        return List.copyOf(spec.tiers().keySet());
    }

    /** The tier that workloads live in. */
    String primary() {
        var names = names();
        return spec.primaryTier().orElse(names.contains("private") ? "private" : names.get(names.size() - 1));
    }

    Optional<String> firstPublic() {
        return names().stream()
                .filter(name -> access(name) == TierAccess.PUBLIC)
                .findFirst();
    }

    /** A private tier whose network has no NAT gateway is isolated, whatever it is called. */
    TierAccess access(String name) {
        var tier = spec.tiers().get(name);
        if (tier == null) {
            throw new IllegalArgumentException("expected a tier of " + names() + ", got '" + name + "'");
        }
        var asked = tier.access().orElse(name.equals("public") ? TierAccess.PUBLIC : TierAccess.PRIVATE);
        return asked == TierAccess.PRIVATE && spec.nat() == NatMode.NONE ? TierAccess.ISOLATED : asked;
    }
}
