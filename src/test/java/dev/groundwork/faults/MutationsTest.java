package dev.groundwork.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Mechanical mutations of the default blueprint's templates: how many the review notices, by operator. */
class MutationsTest {

    @Test
    void t() throws Exception {
        Reviewer.clean(Mutant.BLUEPRINT);
        Templates.of(Mutant.BLUEPRINT).write(Path.of("target/mutations/clean-platform"));
        var sample = Mutations.sample(Templates.of(Mutant.BLUEPRINT), Long.getLong("mutations.seed", 1), 100);
        long a = System.nanoTime();
        var mutants = sample.parallelStream()
                .map(m -> Mutant.of("m-" + new Hash(0).of(m.key()).substring(0, 12), m))
                .toList();
        System.out.println((System.nanoTime() - a) / 1e9);
        for (var op : Mutation.Operator.values()) {
            var of = mutants.stream().filter(m -> m.mutation().operator() == op).toList();
            System.out.println(op + ": " + of.stream().filter(Mutant::isCaughtByUs).count() + " of " + of.size());
        }
        java.nio.file.Files.writeString(
                Path.of("/tmp/fx/survivors.txt"),
                mutants.stream()
                        .map(m -> (m.isCaughtByUs() ? "caught " : "SURVIVES ") + m.name() + " " + m.mutation().key() + (m.isCaughtByUs() ? "  <- " + java.util.stream.Stream.of(m.refusal(), m.findings(), m.failures()).flatMap(java.util.List::stream).findFirst().get() : ""))
                        .collect(Collectors.joining("\n")));
        assertThat(mutants).hasSizeGreaterThan(499);
    }
}
