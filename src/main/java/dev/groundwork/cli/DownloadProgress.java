package dev.groundwork.cli;

import dev.groundwork.cost.Download;
import java.net.URI;

/** A bar for long downloads, on a terminal only; it lives on one line of standard error and leaves nothing behind. */
final class DownloadProgress implements Download.Progress {

    private static final int WIDTH = 30;

    private final Surroundings surroundings;
    private int shown = -1;

    DownloadProgress(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void at(URI address, long bytes, long total) {
        int full = total <= 0 ? 0 : (int) (bytes * WIDTH / total);
        int mebibytes = (int) (bytes >> 20);
        if (!surroundings.terminal() || mebibytes == shown) {
            return;
        }
        shown = mebibytes;
        surroundings
                .err()
                .print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + mebibytes + " MiB of "
                        + (total <= 0 ? "?" : total >> 20) + "  " + name(address));
        surroundings.err().flush();
    }

    void clear() {
        if (shown >= 0) {
            surroundings.err().print("\r" + " ".repeat(79) + "\r");
            surroundings.err().flush();
            shown = -1;
        }
    }

    /** The offer's code: the part of the address that people know. */
    private static String name(URI address) {
        var parts = address.getPath().split("/", -1);
        return parts.length > 4 ? parts[4] : address.getPath();
    }
}
