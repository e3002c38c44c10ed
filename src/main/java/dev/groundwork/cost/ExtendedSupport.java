package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the support of an old version costs from the day on which standard support has ended. */
final class ExtendedSupport {

    private static final Map<String, SupportDates> ENGINES =
            Map.of("postgres", SupportDates.POSTGRESQL, "mysql", SupportDates.MYSQL);
    private static final Map<SupportDates, String> NAMES =
            Map.of(SupportDates.POSTGRESQL, "PostgreSQL", SupportDates.MYSQL, "MySQL");
    private static final Pattern SIZE = Pattern.compile("db\\.[a-z0-9-]+\\.([a-z0-9]+)");

    private ExtendedSupport() {}

    /** It starts by itself, unless the cluster is to be upgraded instead. */
    static List<Charge> ofCluster(Resource cluster, CloudAssembly assembly) {
        if (cluster.text("/UpgradePolicy/SupportType", "EXTENDED").equals("STANDARD")
                || cluster.at("/Version").isAbsent()) {
            return List.of();
        }
        var version = cluster.text("/Version");
        return SupportDates.EKS.paid(version).stream()
                .map(paid -> Charge.hourly("extended support", "AmazonEKS", "AmazonEKS-Hours:extendedSupport", 1)
                        .noting("standard support of " + version + " ended on " + paid.first())
                        .during(Period.since(paid.first())))
                .toList();
    }

    /** Each vCPU of each copy is paid; from the third year on it is more. */
    static List<Charge> ofDatabase(Resource database, CloudAssembly assembly) {
        var dates = ENGINES.get(Databases.text(database, "/Engine", ""));
        var version = Databases.text(database, "/EngineVersion", "");
        var policy = database.text("/EngineLifecycleSupport", "");
        if (dates == null || version.isEmpty() || policy.equals("open-source-rds-extended-support-disabled")) {
            return List.of();
        }
        var release = dates.release(version);
        return dates.paid(release).stream()
                .flatMap(paid -> years(database, NAMES.get(dates) + release, paid).stream())
                .toList();
    }

    private static List<Charge> years(Resource database, String version, SupportDates.Paid paid) {
        long copies = database.flag("/MultiAZ", false) ? 2 : 1;
        long processors = processors(database.text("/DBInstanceClass")) * copies;
        var after = paid.last().plusDays(1);
        return List.of(
                hours("extended support, vCPU-hours", "Yr1-Yr2", version, processors)
                        .during(new Period(paid.first(), paid.third())),
                hours("extended support, vCPU-hours", "Yr3", version, processors)
                        .during(new Period(paid.third(), after)),
                // RDS upgrades the database then; what that costs depends on the version it takes, which nobody is
                // told.
                hours("support of it ended on " + paid.last(), "none", version, processors)
                        .during(Period.since(after)));
    }

    private static Charge hours(String name, String years, String version, long processors) {
        return Charge.hourly(name, "AmazonRDS", usage(years, version), processors);
    }

    private static String usage(String years, String version) {
        return "ExtendedSupport:" + years + ":" + version;
    }

    /** The burstable sizes below large have two as well. */
    private static long processors(String type) {
        var size = SIZE.matcher(type);
        if (!size.matches()) {
            throw new NotPricedException("no rule for the vCPUs of " + type);
        }
        return switch (size.group(1)) {
            case "micro", "small", "medium", "large" -> 2;
            case "xlarge" -> 4;
            default -> 4 * factor(type, size.group(1));
        };
    }

    private static long factor(String type, String size) {
        if (!size.matches("[0-9]{1,2}xlarge")) {
            throw new NotPricedException("no rule for the vCPUs of " + type);
        }
        return Long.parseLong(size.replace("xlarge", ""));
    }
}
