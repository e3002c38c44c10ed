package dev.groundwork.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault of the corpus is noticed, newly, by all who should, and where it is. */
class FaultsTest {

    static Stream<Fault> faults() {
        return FaultCorpus.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsNoticedByAllWhoShould(Fault fault) {
        var notices = Notices.of(fault);

        assertThat(notices.changed()).as("files that are changed").isNotEmpty();
        assertThat(fault.noticed()).isNotEmpty();
        assertThat(fault.isOfBlueprint() || Opinions.FAULTS.knows(fault.slug()))
                .as("run src/tools/faults --write")
                .isTrue();
        assertThat(fault.noticed())
                .as("%s: %s said of %s", fault.wrong(), notices.said(), notices.place())
                .allMatch(notices::includes);
    }

    @Test
    void thePageOfTheCorpusIsCurrent() throws IOException {
        var noticed = new LinkedHashMap<Fault, Notices>();
        faults().forEach(fault -> noticed.put(fault, Notices.of(fault)));

        Pages.check(Path.of("src/test/resources/faults/faults.md"), new CorpusReport(noticed).markdown());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"platform", "lean", "resilient"})
    void cleanTemplatesRaiseNoAlarm(String blueprint) {
        assertThat(Reviewer.clean(blueprint).unacknowledged()).isEmpty();
    }

    @Test
    void theCorpusHoldsEnoughAndEachOnce() {
        assertThat(faults()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(faults().map(Fault::slug)).doesNotHaveDuplicates();
        assertThat(faults().map(Fault::wrong)).allMatch(sentence -> sentence.endsWith("."));
        assertThat(faults().map(fault -> List.of(fault.blueprint(), fault.change())))
                .doesNotHaveDuplicates();
    }
}
