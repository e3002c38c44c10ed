package dev.groundwork.cost;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/** Where a price was read; of a file that was downloaded also the day and the checksum, otherwise both are empty. */
public record PriceSource(String name, String retrieved, String sha256) implements Comparable<PriceSource> {

    public PriceSource {
        retrieved = Day.checked(retrieved);
    }

    /** A source that somebody else read and wrote down. */
    public static PriceSource cited(String name) {
        return new PriceSource(name, "", "");
    }

    /** A short name that stays the same when other sources come or go, so that a book's diff shows prices only. */
    String id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public int compareTo(PriceSource other) {
        return Comparator.comparing(PriceSource::name)
                .thenComparing(PriceSource::retrieved)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return name;
    }
}
