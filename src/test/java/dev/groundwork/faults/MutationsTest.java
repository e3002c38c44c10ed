package dev.groundwork.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mechanical mutations of the default blueprint's templates: how many are noticed, and by whom. */
class MutationsTest {

    private static final long COMMITTED = 1;
    private static final long SEED = Long.getLong("mutations.seed", COMMITTED);
    private static final int OF_EACH = Integer.getInteger("mutations.each", 100);

    /** What the review catches by itself, less a little; a rule that is lost shows here with any seed. */
    private static final double LEAST = 0.6;

    @Test
    void whatIsNoticedOfEachMutationIsOnThePage() throws IOException {
        var mutants = mutants();
        var page = new MutationReport(SEED, mutants).markdown();

        assertThat(mutants).hasSizeGreaterThanOrEqualTo(5 * OF_EACH);
        assertThat(mutants.stream().filter(Mutant::isCaughtByUs).count())
                .isGreaterThan((long) (LEAST * mutants.size()));
        if (SEED == COMMITTED && OF_EACH == 100) {
            assertThat(mutants.stream().map(Mutant::name))
                    .as("run src/tools/faults --write")
                    .allMatch(Opinions.MUTATIONS::knows);
            Pages.check(Path.of("src/test/resources/faults/mutations.md"), page);
        } else {
            System.out.println(page);
        }
    }

    private static List<Mutant> mutants() {
        var templates = Templates.of(Mutant.BLUEPRINT);
        templates.write(Path.of("target/mutations", "clean-" + Mutant.BLUEPRINT));
        Reviewer.clean(Mutant.BLUEPRINT);
        return Mutations.sample(templates, SEED, OF_EACH).parallelStream()
                .map(mutation -> Mutant.of(name(mutation), mutation))
                .toList();
    }

    private static String name(Mutation mutation) {
        return new Hash(0).of(mutation.key()).substring(0, 12);
    }
}
