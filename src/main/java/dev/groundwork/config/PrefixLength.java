package dev.groundwork.config;

/** A prefix length as a subnet may have it on AWS, written "/27". */
public record PrefixLength(int bits) {

    public PrefixLength {
        if (bits < 16 || bits > 28) {
            throw new IllegalArgumentException("expected /16 to /28, got '/" + bits + "'");
        }
    }

    public static PrefixLength parse(String text) {
        if (!text.matches("/\\d{1,2}")) {
            throw new IllegalArgumentException("expected /16 to /28, got '" + text + "'");
        }
        return new PrefixLength(Integer.parseInt(text.substring(1)));
    }

    @Override
    public String toString() {
        return "/" + bits;
    }
}
