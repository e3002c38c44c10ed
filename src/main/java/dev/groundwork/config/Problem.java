package dev.groundwork.config;

/** What is wrong with a value: its path in the blueprint, where it was written, and what was expected. */
record Problem(String path, Origin origin, String what) {

    @Override
    public String toString() {
        return path.isEmpty() ? origin + ": " + what : path + " (" + origin + "): " + what;
    }
}
