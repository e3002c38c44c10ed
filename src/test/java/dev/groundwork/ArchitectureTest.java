package dev.groundwork;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dependency diagram, and what no package may do. */
class ArchitectureTest {

    private static final String CDK = "software..";
    private static final String CDK_NAG = "io.github.cdklabs..";
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String PICOCLI = "picocli..";
    private static final String YAML = "org.snakeyaml..";

    /** Who may use whom. A package that is missing here, or a use that is not in its row, fails the build. */
    private static final Map<String, List<String>> MAY_USE = Map.of(
            "address", List.of(),
            "config", List.of("address", JACKSON, YAML),
            "stack", List.of("address", "config", CDK, CDK_NAG),
            "assembly", List.of(JACKSON, YAML),
            "cost", List.of("assembly", JACKSON, YAML),
            "review", List.of("assembly", "address"),
            "optimize", List.of("cost", "config", "review", "stack"),
            "diff", List.of("assembly", "cost", "review"),
            "report", List.of("address", "assembly", "cost", "review", "optimize", "diff", JACKSON),
            "cli",
                    List.of(
                            "address",
                            "config",
                            "stack",
                            "assembly",
                            "cost",
                            "review",
                            "optimize",
                            "diff",
                            "report",
                            CDK,
                            JACKSON,
                            PICOCLI));

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.groundwork");

    static Stream<String> packages() {
        return MAY_USE.keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packages")
    void usesOnlyWhatTheDiagramAllows(String name) {
        classes()
                .that()
                .resideInAPackage(qualified(name))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed(name)))
                .check(PRODUCT);
    }

    @Test
    void everyPackageIsInTheDiagram() {
        assertThat(PRODUCT.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        packages().map(name -> "dev.groundwork." + name).toList());
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.groundwork.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void onlyTheCommandsKnowClockChanceAndEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.groundwork.cli")
                .should(callAnyOf(Map.of(
                        "java.lang.System", List.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "exit"),
                        "java.time.Clock", List.of("systemUTC", "systemDefaultZone"),
                        "java.time.Instant", List.of("now"),
                        "java.time.LocalDate", List.of("now"),
                        "java.time.LocalDateTime", List.of("now"),
                        "java.time.ZonedDateTime", List.of("now"),
                        "java.lang.Math", List.of("random"),
                        "java.util.UUID", List.of("randomUUID"))))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .check(PRODUCT);
    }

    @Test
    void onlyTheCommandsPrint() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.groundwork.cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(PRODUCT);
    }

    @Test
    void moneyIsNeverABinaryFraction() {
        noClasses()
                .that()
                .resideInAPackage("dev.groundwork.cost")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Double.class, Float.class, double.class, float.class)
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    private static String qualified(String name) {
        return "dev.groundwork." + name;
    }

    private static String[] allowed(String name) {
        var always = Stream.of("java..", "org.jspecify..", qualified(name));
        var listed = MAY_USE.get(name).stream().map(use -> use.endsWith("..") ? use : qualified(use));
        return Stream.concat(always, listed).toArray(String[]::new);
    }

    private static ArchCondition<JavaClass> callAnyOf(Map<String, List<String>> forbidden) {
        return new ArchCondition<>("call " + forbidden) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> forbidden
                                .getOrDefault(call.getTargetOwner().getName(), List.of())
                                .contains(call.getName()))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }
}
