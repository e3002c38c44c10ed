package dev.groundwork.assembly;

/** Thrown where a plain value is asked for and the template does not tell it: the answer is "cannot tell", and why. */
public final class UnresolvedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Unresolved unresolved;

    // Without a stack trace: it is an answer, given often, and place and reason are in the message.
    UnresolvedException(Unresolved unresolved) {
        super(unresolved.detail(), null, false, false);
        this.unresolved = unresolved;
    }

    UnresolvedException(String where, Unresolved unresolved) {
        super(where + ": " + unresolved.detail(), null, false, false);
        this.unresolved = unresolved;
    }

    static UnresolvedException unexpected(Value value, String expected) {
        if (!(value instanceof Value.Known) && value.unresolved().isPresent()) {
            return new UnresolvedException(value.unresolved().get());
        }
        var detail = "expected " + expected + ", got " + value.describe();
        return new UnresolvedException(new Unresolved(Reason.MISUSE, detail));
    }

    public Unresolved unresolved() {
        return unresolved;
    }
}
