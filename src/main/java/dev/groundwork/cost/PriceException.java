package dev.groundwork.cost;

import java.util.List;

/** A price file, or a price list, is not what it must be; the message names every problem of it. */
public final class PriceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PriceException(String where, String problem) {
        super(where + ": " + problem);
    }

    public PriceException(String where, String problem, Throwable cause) {
        super(where + ": " + problem, cause);
    }

    PriceException(String where, List<String> problems) {
        super(
                problems.size() == 1
                        ? where + ": " + problems.get(0)
                        : where + ": " + problems.size() + " problems\n  " + String.join("\n  ", problems));
    }
}
