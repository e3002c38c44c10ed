package dev.groundwork.faults;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An order that looks like chance and is the same for the same seed. */
record Hash(long seed) {

    String of(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((seed + " " + key).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of so many. */
    static int choice(String hash, int of) {
        return Integer.parseInt(hash.substring(0, 6), 16) % of;
    }
}
