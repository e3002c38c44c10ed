package dev.groundwork.assembly;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A resource as a template declares it. Pointers start at its properties. The plain accessors compute the value through
 * the template; where it does not tell, they throw {@link UnresolvedException} with place and reason.
 */
public final class Resource {

    private static final String NESTED_STACK = "AWS::CloudFormation::Stack";
    private static final Value FALSE = new Value.Flag(false);

    private final StackTemplate stack;
    private final String logicalId;
    private final String type;
    private final Value.Fields declared;

    Resource(StackTemplate stack, String logicalId, Value.Fields declared) {
        this.stack = stack;
        this.logicalId = logicalId;
        this.type = declared.at("/Type").text();
        this.declared = declared;
    }

    public StackTemplate stack() {
        return stack;
    }

    public String logicalId() {
        return logicalId;
    }

    public String type() {
        return type;
    }

    public Value at(String pointer) {
        return at(Pointer.parse(pointer), new Trail());
    }

    /** What the template says, its functions as they are written. */
    public Value written(String pointer) {
        return Pointer.parse(pointer).in(declared.at("/Properties"));
    }

    public String text(String pointer) {
        return read(pointer, Value::text);
    }

    public String text(String pointer, String absent) {
        return read(pointer, value -> value.text(absent));
    }

    public BigDecimal number(String pointer) {
        return read(pointer, Value::number);
    }

    public BigDecimal number(String pointer, long absent) {
        return read(pointer, value -> value.number(absent));
    }

    public boolean flag(String pointer) {
        return read(pointer, Value::flag);
    }

    public boolean flag(String pointer, boolean absent) {
        return read(pointer, value -> value.flag(absent));
    }

    /** The members of a list; none where nothing is there. */
    public List<Value> list(String pointer) {
        return read(pointer, Value::items);
    }

    /** The resource that is referred to; empty only where nothing is there. */
    public Optional<Resource> follow(String pointer) {
        return read(pointer, Value::follow);
    }

    /** The resources that a list refers to. */
    public List<Resource> followAll(String pointer) {
        return read(
                pointer,
                value -> value.items().stream()
                        .flatMap(item -> item.follow().stream())
                        .toList());
    }

    /** The name of the condition under which it exists, empty where there is none. */
    public String condition() {
        return declared.at("/Condition") instanceof Value.Text name ? name.text() : "";
    }

    /** Why it cannot be told whether this resource exists; empty where it certainly does. */
    public Optional<Unresolved> doubt() {
        return presence(new Trail()).unresolved();
    }

    /** The resources that must exist before it, beyond those that it refers to. */
    public List<Resource> dependsOn() {
        var named = declared.at("/DependsOn");
        return (named instanceof Value.Items several ? several.items() : List.of(named))
                .stream()
                        .filter(Value.Text.class::isInstance)
                        .flatMap(name -> stack.resource(name.text()).stream())
                        .toList();
    }

    public Value deletionPolicy() {
        return attribute("DeletionPolicy");
    }

    public Value updateReplacePolicy() {
        return attribute("UpdateReplacePolicy");
    }

    /** An attribute beside the properties, such as UpdatePolicy, CreationPolicy or Metadata. */
    public Value attribute(String name) {
        return stack.resolver().at(declared, new Pointer(List.of(name)), new Trail());
    }

    /** Where in the construct tree it was made, if CDK made it. */
    public Optional<String> constructPath() {
        return declared.at("/Metadata/aws:cdk:path") instanceof Value.Text path
                ? Optional.of(path.text())
                : stack.paths().of(logicalId);
    }

    public Path file() {
        return stack.file();
    }

    public OptionalInt line() {
        return stack.line("/Resources/" + logicalId);
    }

    /** Whether code of its maker's gives it its attributes. */
    boolean isCustom() {
        return type.startsWith("Custom::") || type.equals("AWS::CloudFormation::CustomResource");
    }

    boolean isNestedStack() {
        return type.equals(NESTED_STACK);
    }

    Value.Fields declared() {
        return declared;
    }

    Value at(Pointer pointer, Trail trail) {
        return stack.resolver().at(declared.at("/Properties"), pointer, trail);
    }

    boolean mayExist(Trail trail) {
        return !presence(trail).equals(FALSE);
    }

    /** Whether it exists: a flag, or why that cannot be told. */
    Value presence(Trail trail) {
        return stack.presence(declared, trail);
    }

    /** Stack and logical id, by which messages name it. */
    @Override
    public String toString() {
        return stack.id() + "/" + logicalId;
    }

    private <T> T read(String pointer, Function<Value, T> reading) {
        try {
            return reading.apply(at(pointer));
        } catch (UnresolvedException e) {
            throw new UnresolvedException(this + " " + pointer, e.unresolved());
        }
    }
}
