package dev.groundwork.config;

/** What is wrong with a value: its path in the blueprint, where it was written, and what was expected. */
public record Problem(String path, String origin, String what) {

    @Override
    public String toString() {
        return path.isEmpty() ? origin + ": " + what : path + " (" + origin + "): " + what;
    }
}
