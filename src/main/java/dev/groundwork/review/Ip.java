package dev.groundwork.review;

import java.util.Optional;

/** An address of either family as a number of 128 bits; which family it is, its block says. */
record Ip(long high, long low) implements Comparable<Ip> {

    Ip next() {
        return low == -1 ? new Ip(high + 1, 0) : new Ip(high, low + 1);
    }

    Ip previous() {
        return low == 0 ? new Ip(high - 1, -1) : new Ip(high, low - 1);
    }

    /** The address with all but the first so many of its bits set, or cleared. */
    Ip filled(int prefix, boolean ones) {
        long highMask = prefix >= 64 ? 0 : -1L >>> prefix;
        long lowMask = prefix <= 64 ? -1 : prefix >= 128 ? 0 : -1L >>> (prefix - 64);
        return ones ? new Ip(high | highMask, low | lowMask) : new Ip(high & ~highMask, low & ~lowMask);
    }

    static Optional<Ip> parse(String text) {
        try {
            return Optional.of(text.indexOf(':') < 0 ? four(text) : six(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Ip other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    String text(boolean six) {
        if (!six) {
            return (low >> 24 & 255) + "." + (low >> 16 & 255) + "." + (low >> 8 & 255) + "." + (low & 255);
        }
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            long word = i < 4 ? high >>> (48 - 16 * i) : low >>> (112 - 16 * i);
            text.append(i == 0 ? "" : ":").append(Long.toHexString(word & 0xffff));
        }
        return text.toString().replaceFirst("(^|:)0(:0)+(:|$)", "::");
    }

    private static Ip four(String text) {
        var octets = text.split("\\.", -1);
        if (octets.length != 4) {
            throw new IllegalArgumentException(text);
        }
        long number = 0;
        for (var octet : octets) {
            number = number << 8 | within(Integer.parseInt(octet), 255);
        }
        return new Ip(0, number);
    }

    private static Ip six(String text) {
        int gap = text.indexOf("::");
        var left = words(gap < 0 ? text : text.substring(0, gap));
        var right = words(gap < 0 ? "" : text.substring(gap + 2));
        if (gap < 0 ? left.length != 8 : left.length + right.length > 7) {
            throw new IllegalArgumentException(text);
        }
        var all = new long[8];
        System.arraycopy(left, 0, all, 0, left.length);
        System.arraycopy(right, 0, all, 8 - right.length, right.length);
        return new Ip(joined(all, 0), joined(all, 4));
    }

    private static long[] words(String text) {
        if (text.isEmpty()) {
            return new long[0];
        }
        var words = text.split(":", -1);
        var numbers = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = within(Integer.parseInt(words[i], 16), 0xffff);
        }
        return numbers;
    }

    private static long joined(long[] words, int start) {
        return words[start] << 48 | words[start + 1] << 32 | words[start + 2] << 16 | words[start + 3];
    }

    private static int within(int number, int most) {
        if (number < 0 || number > most) {
            throw new IllegalArgumentException("expected 0 to " + most + ", got " + number);
        }
        return number;
    }
}
