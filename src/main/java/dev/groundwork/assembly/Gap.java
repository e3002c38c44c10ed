package dev.groundwork.assembly;

/** A part of a template, by its pointer, that could not be read: who sums up the rest must say so. */
public record Gap(StackTemplate stack, String pointer, String what) {

    public Gap {
        pointer = Printable.of(pointer);
        what = Printable.of(what);
    }

    @Override
    public String toString() {
        return stack.file() + " " + pointer + ": " + what;
    }
}
