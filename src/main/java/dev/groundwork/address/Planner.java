package dev.groundwork.address;

/** Divides networks into subnets so that not one address is left over. */
public final class Planner {

    private Planner() {}

    /** The best exact plan, or an {@link IllegalArgumentException} that says why there is none and what is nearest. */
    public static NetworkPlan plan(NetworkRequest request) {
        throw new UnsupportedOperationException("under way: " + request.name());
    }
}
