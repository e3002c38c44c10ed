package dev.groundwork.cost;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Brings files of the price list onto this machine: the only door through which prices meet the network. */
public interface Download {

    /** A file that arrived whole, and its checksum. */
    record Fetched(Path file, String sha256) {}

    /** Told while bytes arrive; the total is -1 where the server does not say it. */
    interface Progress {
        void at(URI address, long bytes, long total);
    }

    /** The file at an address: all of it, or an exception. */
    Fetched fetch(URI address) throws IOException;
}
