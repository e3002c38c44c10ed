package dev.groundwork.assembly;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A stack: its template, and what is said of it by the manifest or by the stack that nests it. */
public final class StackTemplate {

    private static final Value CERTAIN = new Value.Flag(true);

    private final StackFacts facts;
    private final Template template;
    private final Stacks stacks;
    private final Optional<Resource> parent;
    private final ConstructPaths paths;
    private final Resolver resolver = new Resolver(this);
    private final Map<String, Resource> declared = new LinkedHashMap<>();
    private final Map<String, Output> outputs = new LinkedHashMap<>();
    private final Map<String, Value> computed = new ConcurrentHashMap<>();

    StackTemplate(StackFacts facts, Template template, Stacks stacks, Optional<Resource> parent, ConstructPaths paths) {
        this.facts = facts;
        this.template = template;
        this.stacks = stacks;
        this.parent = parent;
        this.paths = paths;
        template.resources().forEach((id, fields) -> declared.put(id, new Resource(this, id, fields)));
        template.outputs().forEach((name, fields) -> outputs.put(name, new Output(this, name, fields)));
    }

    /** Unique in the assembly: the path of the stack, such as Prod/Network, or of the resource that nests it. */
    public String id() {
        return facts.id();
    }

    /** The name in CloudFormation, where it is known before deployment. */
    public Optional<String> stackName() {
        return facts.name();
    }

    public Optional<String> region() {
        return facts.region();
    }

    public Optional<String> account() {
        return facts.account();
    }

    public Map<String, String> tags() {
        return facts.tags();
    }

    public boolean isTerminationProtected() {
        return facts.terminationProtection();
    }

    /** The resource of another stack that nests this one. */
    public Optional<Resource> parent() {
        return parent;
    }

    /** The stacks that must be deployed before it. */
    public List<StackTemplate> dependencies() {
        return stacks.dependencies(this);
    }

    public Path file() {
        return template.document().file();
    }

    public String description() {
        return template.description();
    }

    /** The macros that rewrite the template at deployment. */
    public List<String> transforms() {
        return template.transforms();
    }

    public Map<String, Parameter> parameters() {
        return template.parameters();
    }

    public Value parameter(String name) {
        return parameter(name, new Trail());
    }

    /** Whether a condition holds: a flag, or why that cannot be told. */
    public Value condition(String name) {
        return condition(name, new Trail());
    }

    /** The resources that exist or may exist, in the template's order; those whose condition is false are left out. */
    public List<Resource> resources() {
        return declared.values().stream()
                .filter(resource -> resource.mayExist(new Trail()))
                .toList();
    }

    public Optional<Resource> resource(String logicalId) {
        return declared(logicalId).filter(resource -> resource.mayExist(new Trail()));
    }

    /** The outputs that exist or may exist. */
    public List<Output> outputs() {
        return outputs.values().stream()
                .filter(output -> output.mayExist(new Trail()))
                .toList();
    }

    public Optional<Output> output(String name) {
        return output(name, new Trail());
    }

    @Override
    public String toString() {
        return id();
    }

    StackFacts facts() {
        return facts;
    }

    Stacks stacks() {
        return stacks;
    }

    Resolver resolver() {
        return resolver;
    }

    ConstructPaths paths() {
        return paths;
    }

    List<String> unread() {
        return template.unread();
    }

    Map<String, Value> mappings() {
        return template.mappings();
    }

    /** A resource whatever its condition says. */
    Optional<Resource> declared(String logicalId) {
        return Optional.ofNullable(declared.get(logicalId));
    }

    Collection<Resource> declared() {
        return declared.values();
    }

    OptionalInt line(String pointer) {
        return template.document().line(pointer);
    }

    Optional<Output> output(String name, Trail trail) {
        return Optional.ofNullable(outputs.get(name)).filter(output -> output.mayExist(trail));
    }

    Value parameter(String name, Trail trail) {
        var parameter = template.parameters().get(name);
        return parameter == null
                ? Value.absent()
                : once("parameter '" + name + "'", trail, () -> Parameters.value(this, parameter, trail));
    }

    Value condition(String name, Trail trail) {
        var written = template.conditions().get(name);
        return written == null
                ? new Unresolved(Reason.MISUSE, "no condition of stack " + id() + " is named '" + name + "'")
                : once("condition '" + name + "'", trail, () -> Conditions.evaluate(resolver, written, trail));
    }

    /** Whether a resource or output exists: a flag, or why that cannot be told. */
    Value presence(Value.Fields entry, Trail trail) {
        var outer = parent.map(nesting -> nesting.presence(trail)).orElse(CERTAIN);
        if (!outer.equals(CERTAIN) || !(entry.at("/Condition") instanceof Value.Text name)) {
            return outer;
        }
        return condition(name.text(), trail);
    }

    /** A value with a name is computed once, however many others use it. */
    Value once(String what, Trail trail, Supplier<Value> computing) {
        var known = computed.get(what);
        if (known != null) {
            return known;
        }
        var value = Carried.checked(what, trail.through(this, what, () -> Resolver.caught(computing)));
        computed.put(what, value);
        return value;
    }
}
