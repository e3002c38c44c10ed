package dev.groundwork.cost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/**
 * What is known of a file in the cache: which address it is from, which version of it, how much of it is there and is
 * known to be good.
 *
 * @param etag the server's name of the version, empty where it gives none
 * @param bytes how many bytes the checksum covers
 * @param sha256 of those bytes
 * @param whole nothing is missing
 */
record DownloadState(String address, String etag, long bytes, String sha256, boolean whole) {

    /** Nothing is there. */
    static final DownloadState NOTHING = new DownloadState("", "", 0, "", false);

    private static final JsonMapper JSON = new JsonMapper();

    static DownloadState read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return NOTHING;
        }
        var node = JSON.readTree(file.toFile());
        return new DownloadState(
                node.path("address").asText(),
                node.path("etag").asText(),
                node.path("bytes").asLong(),
                node.path("sha256").asText(),
                node.path("whole").asBoolean());
    }

    void write(Path file) throws JsonProcessingException {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("address", address);
        fields.put("etag", etag);
        fields.put("bytes", bytes);
        fields.put("sha256", sha256);
        fields.put("whole", whole);
        AtomicFile.write(file, JSON.writeValueAsString(fields) + "\n");
    }

    /** Whether a server can be asked to go on from here, or whether this is still current. */
    boolean isOf(String other) {
        return address.equals(other) && !etag.isEmpty() && bytes > 0;
    }
}
