package dev.groundwork.report;

import java.net.URI;
import java.net.URISyntaxException;

/** A path of a file as a reference, with whatever a URI does not allow written in percents. */
final class Uri {

    private Uri() {}

    static String of(String path) {
        try {
            var uri = path.startsWith("/") ? new URI("file", "", path, null) : new URI(null, null, path, null);
            return uri.toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("expected a path, got '" + path + "'", e);
        }
    }
}
