package dev.groundwork.cost;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * When the standard support of a version ends.
 *
 * <p>EKS: docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html; RDS: the release calendars of
 * docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes and of the MySQL chapter of its user guide. Read as collected
 * by endoflife.date on 2026-08-22 (commit a70eca3), those of EKS until 1.31 also in AWS's own text of 2024-12-18.
 */
final class SupportDates {
    static final SupportDates EKS = new SupportDates(Map.ofEntries(
            end("1.26", "2024-06-11"),
            end("1.27", "2024-07-24"),
            end("1.28", "2024-11-26"),
            end("1.29", "2025-03-23"),
            end("1.30", "2025-07-23"),
            end("1.31", "2025-11-26"),
            end("1.32", "2026-03-23"),
            end("1.33", "2026-07-29"),
            end("1.34", "2026-12-02"),
            end("1.35", "2027-03-27"),
            end("1.36", "2027-08-02")));

    static final SupportDates POSTGRESQL = new SupportDates(Map.ofEntries(
            end("11", "2024-02-29"),
            end("12", "2025-02-28"),
            end("13", "2026-02-28"),
            end("14", "2027-02-28"),
            end("15", "2028-02-29"),
            end("16", "2029-02-28"),
            end("17", "2030-02-28"),
            end("18", "2031-02-28")));

    static final SupportDates MYSQL = new SupportDates(
            Map.ofEntries(end("5.7", "2024-02-29"), end("8.0", "2026-07-31"), end("8.4", "2029-07-31")));

    private final Map<String, LocalDate> ends;

    private SupportDates(Map<String, LocalDate> ends) {
        this.ends = ends;
    }

    private static Map.Entry<String, LocalDate> end(String version, String day) {
        return Map.entry(version, LocalDate.parse(day));
    }

    /** The first day on which it costs more; empty for a version that is newer than the table. */
    Optional<LocalDate> ended(String version) {
        var end = Optional.ofNullable(ends.get(version)).map(day -> day.plusDays(1));
        if (end.isEmpty() && ends.keySet().stream().anyMatch(known -> rank(known) > rank(version))) {
            throw new NotPricedException("no source has the end of standard support of version " + version);
        }
        return end;
    }

    /** The release that a version belongs to: 18 of 18.1, 8.0 of 8.0.39. */
    String release(String version) {
        var parts = version.split("\\.", -1);
        return this == POSTGRESQL || parts.length == 1 ? parts[0] : parts[0] + "." + parts[1];
    }

    private static long rank(String version) {
        try {
            var parts = version.split("\\.", -1);
            return Long.parseLong(parts[0]) * 1000 + (parts.length > 1 ? Long.parseLong(parts[1]) : 0);
        } catch (NumberFormatException e) {
            throw new NotPricedException("expected a version of numbers, got " + version);
        }
    }
}
