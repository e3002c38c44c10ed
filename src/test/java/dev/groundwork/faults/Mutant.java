package dev.groundwork.faults;

import dev.groundwork.assembly.AssemblyException;
import dev.groundwork.cli.Reviewed;
import java.nio.file.Path;
import java.util.List;

/** A mutation and what the review newly says of it. */
record Mutant(String name, Mutation mutation, List<String> refusal, List<String> findings, List<String> failures) {

    static final String BLUEPRINT = "platform";

    static Mutant of(String name, Mutation mutation) {
        var templates = Templates.of(BLUEPRINT);
        mutation.apply().accept(templates);
        if (templates.differing().isEmpty()) {
            throw new IllegalStateException(mutation + " changes nothing");
        }
        var folder = templates.write(Path.of("target/mutations", name));
        try {
            var review = Reviewed.folder(BLUEPRINT, folder);
            return new Mutant(
                    name,
                    mutation,
                    List.of(),
                    Reviewer.findings(BLUEPRINT, review),
                    Reviewer.failures(BLUEPRINT, review));
        } catch (AssemblyException refused) {
            return new Mutant(name, mutation, List.of(String.valueOf(refused.getMessage())), List.of(), List.of());
        }
    }

    boolean isCaught() {
        return isCaughtByUs() || isCaughtBy(Detector.VALIDATOR);
    }

    boolean isCaughtBy(Detector other) {
        return !Opinions.MUTATIONS.of(name).get(other).isEmpty();
    }

    boolean isCaughtByUs() {
        return !refusal.isEmpty() || !findings.isEmpty() || !failures.isEmpty();
    }
}
