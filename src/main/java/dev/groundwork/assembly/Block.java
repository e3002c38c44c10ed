package dev.groundwork.assembly;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A block of IPv4 or IPv6 addresses as Fn::Cidr divides it: its width is 32 or 128 bits. */
record Block(BigInteger first, int prefix, int width) {

    private static final Pattern FORM = Pattern.compile("([0-9a-fA-F.:]{2,39})/(\\d{1,3})");
    private static final int MOST = 256;

    static Block parse(String text) {
        var form = FORM.matcher(text);
        if (form.matches()) {
            var address = form.group(1);
            int width = address.contains(":") ? 128 : 32;
            int prefix = Integer.parseInt(form.group(2));
            if (prefix <= width) {
                var number = width == 32
                        ? number(octets(address), 10, "\\d{1,3}")
                        : number(groups(address), 16, "[0-9a-fA-F]{1,4}");
                int free = width - prefix;
                return new Block(number.shiftRight(free).shiftLeft(free), prefix, width);
            }
        }
        throw new IllegalArgumentException("expected a block such as 10.0.0.0/16, got '" + text + "'");
    }

    /** So many blocks of 2^bits addresses each, from the start of this one. */
    List<String> split(int count, int bits) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("expected 1 to " + MOST + " blocks, got " + count);
        }
        int free = width - prefix;
        boolean fits = bits >= 0
                && bits <= free
                && BigInteger.valueOf(count).compareTo(BigInteger.ONE.shiftLeft(free - bits)) <= 0;
        if (!fits) {
            throw new IllegalArgumentException(
                    "expected blocks that fit a /" + prefix + ", got " + count + " of /" + (width - bits));
        }
        var size = BigInteger.ONE.shiftLeft(bits);
        return IntStream.range(0, count)
                .mapToObj(i -> shown(first.add(size.multiply(BigInteger.valueOf(i)))) + "/" + (width - bits))
                .toList();
    }

    private String shown(BigInteger address) {
        int bits = width == 32 ? 8 : 16;
        var mask = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
        return IntStream.iterate(width - bits, shift -> shift >= 0, shift -> shift - bits)
                .mapToObj(shift -> address.shiftRight(shift).and(mask).toString(width == 32 ? 10 : 16))
                .collect(Collectors.joining(width == 32 ? "." : ":"))
                .replaceFirst(width == 32 ? "$^" : "(:0){2,}$", "::");
    }

    private static List<String> octets(String address) {
        return exactly(4, Arrays.asList(address.split("\\.", -1)));
    }

    private static List<String> groups(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return exactly(8, Arrays.asList(address.split(":", -1)));
        }
        var groups = new ArrayList<>(groupsOf(address.substring(0, gap)));
        var after = groupsOf(address.substring(gap + 2));
        while (groups.size() + after.size() < 8) {
            groups.add("0");
        }
        groups.addAll(after);
        return exactly(8, groups);
    }

    private static List<String> groupsOf(String half) {
        return half.isEmpty() ? List.of() : Arrays.asList(half.split(":", -1));
    }

    private static List<String> exactly(int count, List<String> digits) {
        if (digits.size() != count) {
            throw new IllegalArgumentException("expected an address of " + count + " numbers, got " + digits.size());
        }
        return digits;
    }

    private static BigInteger number(List<String> digits, int radix, String form) {
        int bits = radix == 10 ? 8 : 16;
        var number = BigInteger.ZERO;
        for (var digit : digits) {
            if (!digit.matches(form) || Integer.parseInt(digit, radix) >= 1 << bits) {
                throw new IllegalArgumentException("expected a part of an address, got '" + digit + "'");
            }
            number = number.shiftLeft(bits).or(new BigInteger(digit, radix));
        }
        return number;
    }
}
