package dev.groundwork.assembly;

/** An output of a stack. */
public final class Output {

    private static final Pointer VALUE = Pointer.parse("/Value");
    private static final Pointer EXPORT = Pointer.parse("/Export/Name");

    private final StackTemplate stack;
    private final String name;
    private final Value.Fields declared;

    Output(StackTemplate stack, String name, Value.Fields declared) {
        this.stack = stack;
        this.name = name;
        this.declared = declared;
    }

    public StackTemplate stack() {
        return stack;
    }

    public String name() {
        return name;
    }

    public String description() {
        return declared.at("/Description") instanceof Value.Text text ? text.text() : "";
    }

    public Value value() {
        return value(new Trail());
    }

    Value value(Trail trail) {
        return stack.once("output '" + name + "'", trail, () -> stack.resolver().at(declared, VALUE, trail));
    }

    /** The name by which other stacks import it; absent where it is not exported. */
    public Value export() {
        return stack.resolver().at(declared, EXPORT, new Trail());
    }

    boolean mayExist(Trail trail) {
        return !stack.presence(declared, trail).equals(new Value.Flag(false));
    }
}
