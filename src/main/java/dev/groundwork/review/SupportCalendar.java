package dev.groundwork.review;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Until when AWS supports which version, at its ordinary price. Read on 2026-11-21, as stored in the second half of 2026:
 * https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html,
 * https://docs.aws.amazon.com/msk/latest/developerguide/supported-kafka-versions.html,
 * https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html.
 */
final class SupportCalendar {

    /** The day of the newest version that a source has, Kubernetes 1.37: what came later is on no list here. */
    static final LocalDate AS_OF = LocalDate.of(2026, 10, 2);

    /**
     * 1.37: https://aws.amazon.com/about-aws/whats-new/2026/10/amazon-eks-distro-kubernetes-version-1-37. On which day its
     * support ends, no source said on 2026-11-21.
     */
    private static final int NEWEST_KUBERNETES = 37;

    private static final LocalDate NOT_ANNOUNCED = LocalDate.MAX;
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(?:\\d+|x)(?:\\.kraft|\\.tiered|-tiered)?)?");

    private static final Map<String, LocalDate> KUBERNETES = kubernetesVersions();
    private static final Map<String, LocalDate> KAFKA = kafkaVersions();
    private static final Map<String, LocalDate> POSTGRESQL = postgresqlVersions();

    private SupportCalendar() {}

    /** The day on which standard support ends; the greatest day where none is announced, empty where nothing is known. */
    static Optional<LocalDate> endOf(String product, String version) {
        var table = switch (product) {
            case "Kubernetes" -> KUBERNETES;
            case "Kafka" -> KAFKA;
            case "PostgreSQL" -> POSTGRESQL;
            default -> Map.<String, LocalDate>of();
        };
        return Optional.ofNullable(table.get(minor(product, version)));
    }

    /** EKS's day is the first without standard support, which is charged for; the others' is the last with it. */
    static boolean isOver(String product, LocalDate end, LocalDate day) {
        return product.equals("Kubernetes") ? !day.isBefore(end) : day.isAfter(end);
    }

    /** A minor version comes out every four months: what is newer than that cannot exist. */
    static Answer kubernetes(String version, LocalDate today) {
        if (KUBERNETES.containsKey(version) || version.equals("1." + NEWEST_KUBERNETES)) {
            return Answer.holds();
        }
        var numbers = NUMBERS.matcher(version);
        if (!numbers.matches() || !numbers.group(1).equals("1")) {
            return Answer.violated("it is '" + version + "'");
        }
        long newest =
                NEWEST_KUBERNETES + 1 + Math.max(0, Period.between(AS_OF, today).toTotalMonths()) / 3;
        int minor = Integer.parseInt(numbers.group(2));
        return minor > NEWEST_KUBERNETES && minor <= newest
                ? Answer.unknown("'" + version + "' is newer than our list of " + AS_OF)
                : Answer.violated("it is '" + version + "'");
    }

    /** Released with a number as patch up to 3.6, with an x since. */
    static Answer kafka(String version) {
        var numbers = NUMBERS.matcher(version);
        if (!numbers.matches()
                || numbers.group(1).length() > 1
                || numbers.group(2).length() > 2) {
            return Answer.violated("it is '" + version + "'");
        }
        var minor = minor("Kafka", version);
        if (KAFKA.containsKey(minor)) {
            boolean rolling = KAFKA_ROLLING.contains(minor);
            return minor.startsWith("4.") && version.endsWith(".x")
                    ? Answer.unknown("of Kafka 4 our list has only names that end in .kraft, not '" + version + "'")
                    : Answer.of(rolling == version.contains(".x"), "it is '" + version + "'");
        }
        int major = Integer.parseInt(numbers.group(1));
        return major == 4 && version.contains(".x")
                ? Answer.unknown("'" + version + "' is newer than our list of " + AS_OF)
                : Answer.violated("it is '" + version + "'");
    }

    private static final List<String> KAFKA_ROLLING = List.of("3.7", "3.8", "3.9", "4.0", "4.1", "4.2");

    private static String minor(String product, String version) {
        if (product.equals("PostgreSQL")) {
            return version.split("\\.", 2)[0];
        }
        var numbers = NUMBERS.matcher(version);
        return numbers.matches() ? numbers.group(1) + "." + numbers.group(2) : version;
    }

    private static Map<String, LocalDate> kubernetesVersions() {
        var ends = new LinkedHashMap<String, LocalDate>();
        ends.put("1.30", LocalDate.of(2025, 7, 23));
        ends.put("1.31", LocalDate.of(2025, 11, 26));
        ends.put("1.32", LocalDate.of(2026, 3, 23));
        ends.put("1.33", LocalDate.of(2026, 7, 29));
        ends.put("1.34", LocalDate.of(2026, 12, 2));
        ends.put("1.35", LocalDate.of(2027, 3, 27));
        ends.put("1.36", LocalDate.of(2027, 8, 2));
        return ends;
    }

    private static Map<String, LocalDate> kafkaVersions() {
        var ends = new LinkedHashMap<String, LocalDate>();
        ends.put("2.8", LocalDate.of(2025, 1, 14));
        ends.put("3.4", LocalDate.of(2025, 8, 4));
        ends.put("3.5", LocalDate.of(2025, 10, 23));
        ends.put("3.6", LocalDate.of(2026, 6, 1));
        ends.put("3.7", LocalDate.of(2026, 9, 1));
        ends.put("3.8", NOT_ANNOUNCED);
        ends.put("3.9", NOT_ANNOUNCED);
        ends.put("4.0", NOT_ANNOUNCED);
        ends.put("4.1", NOT_ANNOUNCED);
        ends.put("4.2", NOT_ANNOUNCED);
        return ends;
    }

    private static Map<String, LocalDate> postgresqlVersions() {
        var ends = new LinkedHashMap<String, LocalDate>();
        ends.put("11", LocalDate.of(2024, 2, 29));
        ends.put("12", LocalDate.of(2025, 2, 28));
        ends.put("13", LocalDate.of(2026, 2, 28));
        ends.put("14", LocalDate.of(2027, 2, 28));
        ends.put("15", LocalDate.of(2028, 2, 29));
        ends.put("16", LocalDate.of(2029, 2, 28));
        ends.put("17", LocalDate.of(2030, 2, 28));
        ends.put("18", LocalDate.of(2031, 2, 28));
        return ends;
    }
}
