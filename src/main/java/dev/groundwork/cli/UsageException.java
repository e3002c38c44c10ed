package dev.groundwork.cli;

/** The caller must change an argument or a file; the message says which, and what was expected. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
