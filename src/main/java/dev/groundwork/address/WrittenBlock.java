package dev.groundwork.address;

import java.util.Optional;

/** A block as it is written: an address and a prefix, whether or not the two go together. */
record WrittenBlock(long address, int prefix) {

    static Optional<WrittenBlock> read(String text) {
        int slash = Math.max(text.indexOf('/'), 0);
        var octets = text.substring(0, slash).split("\\.", -1);
        long address = 0;
        for (var octet : octets) {
            address = address << 8 | number(octet, 255);
        }
        int prefix = number(text.substring(Math.min(slash + 1, text.length())), 32);
        return octets.length == 4 && address >= 0 && prefix >= 0
                ? Optional.of(new WrittenBlock(address, prefix))
                : Optional.empty();
    }

    /** A plain decimal number without leading zeros, or -1, which makes the whole address negative. */
    private static int number(String text, int greatest) {
        boolean plain = !text.isEmpty() && text.length() <= 3 && (text.length() == 1 || text.charAt(0) != '0');
        int number = 0;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            number = 10 * number + text.charAt(i) - '0';
        }
        return plain && number <= greatest ? number : -1;
    }

    static String dotted(long address) {
        return (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    boolean isAligned() {
        return address == start();
    }

    String aligned() {
        return dotted(start()) + "/" + prefix;
    }

    /** Where the block starts in which the address lies. */
    long start() {
        return address >> (32 - prefix) << (32 - prefix);
    }

    long end() {
        return start() + (1L << (32 - prefix)) - 1;
    }
}
