package dev.groundwork.cost;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * When an old version begins to cost more, when it costs more still, and when it is supported no longer.
 *
 * <p>Read on 2026-11-21, as stored in the second half of 2026: the release calendars of
 * docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html,
 * docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html and
 * docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MySQL.Concepts.VersionMgmt.html. EKS until 1.30, which its page names no
 * more: as collected by endoflife.date on 2026-08-22 (commit a70eca3), until 1.31 also in AWS's own text of 2024-12-18.
 */
final class SupportDates {

    /**
     * What is paid on which days.
     *
     * @param first the first day that costs more
     * @param third the first day of the third year, which is dearer; never where there is none
     * @param last the last day; the greatest where AWS upgrades to a version that costs the same
     */
    record Paid(LocalDate first, LocalDate third, LocalDate last) {}

    /** EKS charges from the beginning of the very day on which standard support ends, and upgrades to a version that costs so too. */
    static final SupportDates EKS = new SupportDates(Map.ofEntries(
            from("1.26", "2024-06-11"),
            from("1.27", "2024-07-24"),
            from("1.28", "2024-11-26"),
            from("1.29", "2025-03-23"),
            from("1.30", "2025-07-23"),
            from("1.31", "2025-11-26"),
            from("1.32", "2026-03-23"),
            from("1.33", "2026-07-29"),
            from("1.34", "2026-12-02"),
            from("1.35", "2027-03-27"),
            from("1.36", "2027-08-02")));

    /** Standard support of 11 ended on 2024-02-29 as well; its first month was free. */
    static final SupportDates POSTGRESQL = new SupportDates(Map.ofEntries(
            years("11", "2024-04-01", "2026-04-01", "2027-03-31"),
            years("12", "2025-03-01", "2027-03-01", "2028-02-29"),
            years("13", "2026-03-01", "2028-03-01", "2029-02-28"),
            years("14", "2027-03-01", "2029-03-01", "2030-02-28"),
            years("15", "2028-03-01", "2030-03-01", "2031-02-28"),
            years("16", "2029-03-01", "2031-03-01", "2032-02-29"),
            years("17", "2030-03-01", "2032-03-01", "2033-02-28"),
            years("18", "2031-03-01", "2033-03-01", "2034-02-28")));

    static final SupportDates MYSQL = new SupportDates(Map.ofEntries(
            years("5.7", "2024-03-01", "2026-03-01", "2029-06-30"),
            years("8.0", "2026-08-01", "2028-08-01", "2029-07-31"),
            years("8.4", "2029-08-01", "2031-08-01", "2032-07-31")));

    private final Map<String, Paid> versions;

    private SupportDates(Map<String, Paid> versions) {
        this.versions = versions;
    }

    private static Map.Entry<String, Paid> from(String version, String first) {
        return Map.entry(version, new Paid(LocalDate.parse(first), LocalDate.MAX, LocalDate.MAX));
    }

    private static Map.Entry<String, Paid> years(String version, String first, String third, String last) {
        return Map.entry(version, new Paid(LocalDate.parse(first), LocalDate.parse(third), LocalDate.parse(last)));
    }

    /** Empty for a version that is newer than the table. */
    Optional<Paid> paid(String version) {
        var paid = Optional.ofNullable(versions.get(version));
        if (paid.isEmpty() && versions.keySet().stream().anyMatch(known -> rank(known) > rank(version))) {
            throw new NotPricedException("no source has the end of standard support of version " + version);
        }
        return paid;
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
