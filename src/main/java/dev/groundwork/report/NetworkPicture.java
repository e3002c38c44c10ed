package dev.groundwork.report;

import dev.groundwork.review.NetworkMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The networks of an assembly as files of their own: a drawing to scale, and Mermaid text that a pull request shows. */
public final class NetworkPicture {

    private NetworkPicture() {}

    public static String svg(NetworkMap map) {
        var svg = NetworkSvg.document(map, sheet());
        return svg.endsWith("\n") ? svg : svg + "\n";
    }

    public static String mermaid(NetworkMap map) {
        return NetworkMermaid.of(map);
    }

    private static String sheet() {
        try (var sheet = NetworkPicture.class.getResourceAsStream("network.css")) {
            if (sheet == null) {
                throw new IllegalStateException("expected the style sheet network.css in the program, got none");
            }
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
