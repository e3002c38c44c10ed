package dev.groundwork.config;

/** A port, written 443, or a range of them, written 30000-32767. */
public record PortRange(int from, int to) {

    public PortRange {
        if (from < 1 || to > 65535 || from > to) {
            throw new IllegalArgumentException("expected a port from 1 to 65535 or a range such as 30000-32767, got '"
                    + (from == to ? from : from + "-" + to) + "'");
        }
    }

    static PortRange parse(String text) {
        if (!text.matches("\\d{1,5}(-\\d{1,5})?")) {
            throw new IllegalArgumentException(
                    "expected a port from 1 to 65535 or a range such as 30000-32767, got '" + text + "'");
        }
        var dash = text.indexOf('-');
        return dash < 0
                ? new PortRange(Integer.parseInt(text), Integer.parseInt(text))
                : new PortRange(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }

    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
