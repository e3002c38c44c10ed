package dev.groundwork.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.groundwork.config.Setting;
import dev.groundwork.cost.Commitment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontTest {

    private static final Point START = new Point("us-west-2", List.of(), List.of(), new BigDecimal("100"), 0);

    @Test
    void findsTheCheapestPlatformOfEachNumberOfSurvivors() {
        var database = List.of(dies(10, "single"), survives(25, "standby"), survives(30, "dear"));
        var egress = List.of(dies(5, "one"), survives(12, "three"));

        assertThat(found(List.of(database, egress)))
                .containsExactly("115 0: single, one", "122 1: single, three", "137 2: standby, three");
    }

    @Test
    void dropsAPlatformThatAnotherBeatsInBoth() {
        var database = List.of(dies(30, "single"), survives(25, "standby"));
        var egress = List.of(dies(5, "one"), survives(12, "three"));

        assertThat(found(List.of(database, egress))).containsExactly("130 1: standby, one", "137 2: standby, three");
    }

    @Test
    void findsNothingWhereAComponentHasNoAlternative() {
        assertThat(found(List.of(List.of(dies(10, "single")), List.of()))).isEmpty();
    }

    @Test
    void ofEqualPricesTakesTheOneThatChangesLess() {
        var same =
                new Alternative(Component.DATABASE, List.of(), "", Commitment.ON_DEMAND, true, BigDecimal.valueOf(25));

        assertThat(Front.useful(List.of(survives(25, "standby"), same))).containsExactly(same);
    }

    /** The sums are compared with every platform there is, put together one by one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584})
    void findsWhatTryingEveryPlatformFinds(int seed) {
        var space = space(seed);

        assertThat(Front.pareto(Front.cheapest(START, space).values()))
                .extracting(Point::monthly, Point::survivors)
                .containsExactlyElementsOf(Front.pareto(everyPlatform(space)).stream()
                        .map(point -> tuple(point.monthly(), point.survivors()))
                        .toList());
    }

    private static List<Point> everyPlatform(List<List<Alternative>> space) {
        var points = List.of(START);
        for (var alternatives : space) {
            points = points.stream()
                    .flatMap(point -> alternatives.stream().map(point::with))
                    .toList();
        }
        return points;
    }

    /** Five components of two to six alternatives, priced by a small generator. */
    private static List<List<Alternative>> space(int seed) {
        var space = new ArrayList<List<Alternative>>();
        long state = seed;
        for (int component = 0; component < 5; component++) {
            var alternatives = new ArrayList<Alternative>();
            state = next(state);
            for (int i = 0; i < 2 + state % 5; i++) {
                long price = next(state + i);
                alternatives.add(price % 3 == 0 ? survives(price % 50, "it" + i) : dies(price % 40, "it" + i));
            }
            space.add(alternatives);
        }
        return space;
    }

    private static long next(long state) {
        return (state * 1_103_515_245 + 12_345) % 2_147_483_648L;
    }

    private static List<String> found(List<List<Alternative>> space) {
        return Front.pareto(Front.cheapest(START, space).values()).stream()
                .map(point -> point.monthly() + " " + point.survivors() + ": "
                        + String.join(
                                ", ",
                                point.settings().stream().map(Setting::value).toList()))
                .toList();
    }

    private static Alternative survives(long monthly, String name) {
        return alternative(monthly, name, true);
    }

    private static Alternative dies(long monthly, String name) {
        return alternative(monthly, name, false);
    }

    private static Alternative alternative(long monthly, String name, boolean survives) {
        var settings = List.of(Setting.parse("database.instance-type=" + name));
        return new Alternative(
                Component.DATABASE, settings, "", Commitment.ON_DEMAND, survives, BigDecimal.valueOf(monthly));
    }
}
