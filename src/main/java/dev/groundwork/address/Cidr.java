package dev.groundwork.address;

import java.util.Comparator;
import java.util.regex.Pattern;

/** An aligned IPv4 block, such as 10.100.0.0/19. */
public record Cidr(long first, int prefix) implements Comparable<Cidr> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    public Cidr {
        if (prefix < 0 || prefix > 32) {
            throw new IllegalArgumentException("expected a prefix from /0 to /32, got /" + prefix);
        }
        if (first < 0 || first >= 1L << 32) {
            throw new IllegalArgumentException("expected an IPv4 address, got the number " + first);
        }
        if (first % (1L << (32 - prefix)) != 0) {
            throw new IllegalArgumentException("expected a block that starts where its prefix says, such as "
                    + dotted(first - first % (1L << (32 - prefix))) + "/" + prefix + ", got " + dotted(first) + "/"
                    + prefix);
        }
    }

    /** A block by its size, which is a power of two. */
    public static Cidr of(long first, long size) {
        return new Cidr(first, prefixOf(size));
    }

    /** The prefix of a block with this many addresses, a power of two. */
    public static int prefixOf(long size) {
        return 32 - Long.numberOfTrailingZeros(size);
    }

    /** Reads "a.b.c.d/n" and nothing else: no host bits, no shortened forms, no IPv6. */
    public static Cidr parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            var got = text.contains(":") ? "an IPv6 block '" + text + "'" : "'" + text + "'";
            throw new IllegalArgumentException("expected an IPv4 block such as 10.0.0.0/16, got " + got);
        }
        long address = 0;
        for (int i = 1; i <= 4; i++) {
            int octet = Integer.parseInt(parts.group(i));
            if (octet > 255 || isPadded(parts.group(i))) {
                throw new IllegalArgumentException(
                        "expected four numbers from 0 to 255 without leading zeros, got '" + text + "'");
            }
            address = address << 8 | octet;
        }
        if (isPadded(parts.group(5))) {
            throw new IllegalArgumentException("expected a prefix without leading zeros, got '" + text + "'");
        }
        return new Cidr(address, Integer.parseInt(parts.group(5)));
    }

    private static boolean isPadded(String digits) {
        return digits.length() > 1 && digits.startsWith("0");
    }

    /** An address in the usual notation. */
    public static String dotted(long address) {
        return (address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    public long size() {
        return 1L << (32 - prefix);
    }

    public long last() {
        return first + size() - 1;
    }

    public boolean contains(Cidr other) {
        return first <= other.first && other.last() <= last();
    }

    public boolean overlaps(Cidr other) {
        return first <= other.last() && other.first <= last();
    }

    @Override
    public int compareTo(Cidr other) {
        return Comparator.comparingLong(Cidr::first)
                .thenComparingInt(Cidr::prefix)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return dotted(first) + "/" + prefix;
    }
}
