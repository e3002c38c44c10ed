package dev.groundwork.assembly;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Another resource: its Ref, or one of its attributes, with the attribute's value where the template tells it. */
public record Reference(Resource resource, String attribute, Value known) implements Value {

    static final String REF = "Ref";

    @Override
    public String text() {
        return value().text();
    }

    @Override
    public BigDecimal number() {
        return value().number();
    }

    @Override
    public boolean flag() {
        return value().flag();
    }

    @Override
    public List<Value> items() {
        return value().items();
    }

    /** Where an attribute is itself a reference, such as a security group's VpcId, the resource that it leads to. */
    @Override
    public Optional<Resource> follow() {
        return known instanceof Reference further ? further.follow() : Optional.of(resource);
    }

    @Override
    public Optional<Unresolved> unresolved() {
        return value().unresolved();
    }

    @Override
    public String describe() {
        return attribute.equals(REF) ? "a reference to " + resource : attribute + " of " + resource;
    }

    Value value() {
        return known.isAbsent()
                ? new Unresolved(Reason.ATTRIBUTE, describe() + ", known only after deployment", Set.of(resource))
                : known;
    }
}
