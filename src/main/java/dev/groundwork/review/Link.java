package dev.groundwork.review;

import dev.groundwork.assembly.Composed;
import dev.groundwork.assembly.Reference;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Unresolved;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a property that should name a resource leads to. */
sealed interface Link {

    /** A resource of the assembly, and which of its attributes was asked for. */
    record To(Resource target, String attribute) implements Link {}

    /** An identifier that is written out: something outside of the assembly. */
    record Outside(String id) implements Link {}

    /** The template does not tell, except for resources that have to do with it. */
    record Open(String why, Set<Resource> mentions) implements Link {

        Open(String why) {
            this(why, Set.of());
        }
    }

    /** Nothing is there. */
    record Nothing() implements Link {}

    static Link of(Value value) {
        if (value instanceof Reference reference) {
            return reference.known() instanceof Reference further
                    ? of(further)
                    : new To(reference.resource(), reference.attribute());
        }
        if (value instanceof Value.Text text) {
            return new Outside(text.text());
        }
        return value.isAbsent() ? new Nothing() : new Open(value.describe(), mentions(value));
    }

    private static Set<Resource> mentions(Value value) {
        return value.unresolved().map(Unresolved::mentions).orElse(Set.of());
    }

    static Link of(Resource resource, String pointer) {
        var link = of(resource.at(pointer));
        return link instanceof Open open
                ? new Open(resource + " " + pointer + ": " + open.why(), open.mentions())
                : link;
    }

    /** The members of a list, also of one that is written as text with commas. */
    static List<Link> all(Resource resource, String pointer) {
        var value = resource.at(pointer);
        if (value instanceof Value.Items list) {
            return list.items().stream()
                    .map(Link::of)
                    .filter(link -> !(link instanceof Nothing))
                    .toList();
        }
        if (value instanceof Composed composed) {
            return composed.parts().stream()
                    .filter(part ->
                            !(part instanceof Value.Text text && text.text().matches("[, ]*")))
                    .map(Link::of)
                    .toList();
        }
        return value.isAbsent() ? List.of() : List.of(of(resource, pointer));
    }

    /** The resource, if it is one of the assembly. */
    default Optional<Resource> resource() {
        return this instanceof To to ? Optional.of(to.target()) : Optional.empty();
    }

    /**
     * Whether a property of one resource names another. What the template does not tell may be anything of another stack, and
     * of its own stack what it mentions; so may be what a custom resource or another stack computes. An identifier that is
     * written out is taken to be of something outside.
     */
    default Match names(Resource candidate, Resource owner) {
        if (this instanceof To to) {
            return to.target().equals(candidate) ? Match.YES : isComputed(to.target()) ? Match.MAYBE : Match.NO;
        }
        if (!(this instanceof Open open)) {
            return Match.NO;
        }
        boolean may = !owner.stack().equals(candidate.stack())
                || open.mentions().contains(candidate)
                || open.mentions().stream().anyMatch(Link::isComputed);
        return may ? Match.MAYBE : Match.NO;
    }

    /** Whether it may name something that it is not seen to name. */
    default boolean isLeftOpen() {
        return this instanceof Open || resource().filter(Link::isComputed).isPresent();
    }

    private static boolean isComputed(Resource resource) {
        return !resource.type().startsWith("AWS::") || resource.type().startsWith("AWS::CloudFormation::");
    }

    /** Whether it leads to a resource of this type. */
    default boolean isOf(String type) {
        return resource().filter(target -> target.type().equals(type)).isPresent();
    }

    /** In a few words, for a message. */
    default String describe() {
        if (this instanceof To to) {
            return to.target().toString();
        }
        if (this instanceof Outside outside) {
            return outside.id();
        }
        return this instanceof Open open ? open.why() : "nothing";
    }
}
