package dev.groundwork.review;

import java.util.Optional;

/** A range of addresses of one family, from the first to the last; most are blocks such as 10.0.0.0/16. */
record IpBlock(boolean six, Ip first, Ip last) {

    static final IpBlock ALL_FOUR = new IpBlock(false, new Ip(0, 0), new Ip(0, 0xffffffffL));
    static final IpBlock ALL_SIX = new IpBlock(true, new Ip(0, 0), new Ip(-1, -1));

    /** Reads a.b.c.d/n and its IPv6 form; bits behind the prefix are dropped, as AWS drops them. */
    static Optional<IpBlock> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,3}")) {
            return Optional.empty();
        }
        boolean six = text.indexOf(':') >= 0;
        int prefix = Integer.parseInt(text.substring(slash + 1)) + (six ? 0 : 96);
        return prefix > 128
                ? Optional.empty()
                : Ip.parse(text.substring(0, slash))
                        .map(ip -> new IpBlock(six, ip.filled(prefix, false), ip.filled(prefix, true)));
    }

    static IpBlock of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a block such as 10.0.0.0/16 or 2001:db8::/56, got '" + text + "'"));
    }

    boolean contains(IpBlock other) {
        return six == other.six && first.compareTo(other.first) <= 0 && other.last.compareTo(last) <= 0;
    }

    boolean overlaps(IpBlock other) {
        return six == other.six && first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
    }

    /** How many leading bits its addresses share, counted in IPv6's length for both families. */
    int prefix() {
        return first.high() != last.high()
                ? Long.numberOfLeadingZeros(first.high() ^ last.high())
                : 64 + Long.numberOfLeadingZeros(first.low() ^ last.low());
    }

    private boolean isAligned() {
        return first.equals(first.filled(prefix(), false)) && last.equals(last.filled(prefix(), true));
    }

    @Override
    public String toString() {
        return isAligned()
                ? first.text(six) + "/" + (prefix() - (six ? 0 : 96))
                : first.text(six) + " to " + last.text(six);
    }
}
