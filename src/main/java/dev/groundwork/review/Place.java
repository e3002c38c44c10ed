package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.StackTemplate;
import dev.groundwork.assembly.Violation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Where something was found; texts are empty where there is no stack, resource or construct to name. */
public record Place(String stack, String logicalId, String constructPath, String file, int line) {

    public static final int NO_LINE = 0;

    public static Place of(Resource resource) {
        return new Place(
                resource.stack().id(),
                resource.logicalId(),
                resource.constructPath().orElse(""),
                shown(resource.file()),
                line(resource.line()));
    }

    public static Place of(StackTemplate stack) {
        return new Place(stack.id(), "", "", shown(stack.file()), NO_LINE);
    }

    static Place of(Violation.Place found) {
        return found.resource()
                .map(Place::of)
                .orElseGet(() ->
                        new Place("", found.logicalId(), found.constructPath(), shown(found.template()), NO_LINE));
    }

    /** Nowhere in the templates: something about the review's own input. */
    static Place none() {
        return new Place("", "", "", "", NO_LINE);
    }

    /** Stack and logical id, by which people name it. */
    public String name() {
        if (stack.isEmpty() || logicalId.isEmpty()) {
            return stack + logicalId;
        }
        return stack + "/" + logicalId;
    }

    /** Whether somebody who wrote this, a stack, a resource or a construct above it, means this place. */
    public boolean isMeantBy(String written) {
        return written.equals(name())
                || written.equals(stack)
                || written.equals(constructPath)
                || constructPath.startsWith(written + "/");
    }

    /** The line in the file, if the file tells. */
    public Optional<Integer> lineIfKnown() {
        return line == NO_LINE ? Optional.empty() : Optional.of(line);
    }

    private static int line(OptionalInt line) {
        return line.orElse(NO_LINE);
    }

    private static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }
}
