package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtendedSupportTest {

    private static final String VCPU_HOURS = "extended support, vCPU-hours";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"2026-03-22, 0.00", "2026-03-23, 365.00", "2027-11-21, 365.00"})
    void aClusterPaysFromTheBeginningOfTheDayOnWhichStandardSupportEnds(LocalDate day, String monthly)
            throws IOException {
        assertThat(cluster(day, "Version: '1.32'")).isEqualTo(monthly);
    }

    @Test
    void aClusterThatIsUpgradedInsteadPaysNothingMore() throws IOException {
        assertThat(cluster(Estimated.DAY, "Version: '1.30', UpgradePolicy: {SupportType: STANDARD}"))
                .isEqualTo("0.00");
    }

    @Test
    void aVersionThatIsNewerThanTheTableIsInStandardSupport() throws IOException {
        assertThat(cluster(Estimated.DAY, "Version: '1.40'")).isEqualTo("0.00");
    }

    @Test
    void aVersionThatIsOlderThanTheTableIsNotGuessed() throws IOException {
        var estimate = Estimated.of(folder, "AWS::EKS::Cluster", "{Version: '1.10'}");

        assertThat(Estimated.reasons(estimate))
                .containsExactly("no source has the end of standard support of version 1.10");
    }

    /** Two vCPUs in each of two copies, 730 hours: 2,920 vCPU-hours at 0.085, and at 0.17 from the third year on. */
    @ParameterizedTest
    @CsvSource({"2026-02-28, 0.00", "2026-03-01, 248.20", "2028-02-29, 248.20", "2028-03-01, 496.40"})
    void aDatabasePaysForEachVcpuOfEachCopy(LocalDate day, String monthly) throws IOException {
        assertThat(database(day, "EngineVersion: '13.9'")).isEqualTo(monthly);
    }

    @ParameterizedTest
    @CsvSource({
        "11, 2024-04-01, 2026-04-01, 2027-03-31",
        "12, 2025-03-01, 2027-03-01, 2028-02-29",
        "18, 2031-03-01, 2033-03-01, 2034-02-28"
    })
    void theDaysOfPostgresqlAreThoseOfTheReleaseCalendar(
            String release, LocalDate first, LocalDate third, LocalDate last) {
        assertThat(SupportDates.POSTGRESQL.paid(release)).contains(new SupportDates.Paid(first, third, last));
    }

    @Test
    void mysql57IsSupportedLongerThanThreeYears() {
        assertThat(SupportDates.MYSQL.paid(SupportDates.MYSQL.release("5.7.44")).map(SupportDates.Paid::last))
                .contains(LocalDate.parse("2029-06-30"));
    }

    /** RDS upgrades such a database by itself, and what it costs then depends on the version it takes. */
    @Test
    void whatFollowsExtendedSupportIsNotPriced() throws IOException {
        var template = "Resources: {It: {Type: 'AWS::RDS::DBInstance', Properties: {Engine: postgres,"
                + " EngineVersion: '11.22', DBInstanceClass: db.m7g.large, AllocatedStorage: 20}}}";

        assertThat(Estimated.reasons(Estimated.on(LocalDate.parse("2027-04-01"), folder, template)))
                .containsExactly("support of it ended on 2027-03-31: no price of AmazonRDS"
                        + " ExtendedSupport:none:PostgreSQL11 in us-west-2");
    }

    @ParameterizedTest
    @CsvSource({
        "db.t4g.micro, 248.20",
        "db.m7g.xlarge, 496.40",
        "db.m7g.2xlarge, 992.80",
        "db.m7g.4xlarge, 1985.60",
        "db.m7g.16xlarge, 7942.40"
    })
    void aSizeHasItsVcpus(String type, String monthly) throws IOException {
        var properties =
                "Engine: postgres, EngineVersion: '13.9', MultiAZ: true, AllocatedStorage: 20, DBInstanceClass: ";

        assertThat(support(LocalDate.parse("2026-03-01"), "AWS::RDS::DBInstance", properties + type, VCPU_HOURS))
                .isEqualTo(monthly);
    }

    @Test
    void aDatabaseThatRefusesExtendedSupportPaysNothingMore() throws IOException {
        var refusal = "EngineVersion: '13', EngineLifecycleSupport: open-source-rds-extended-support-disabled";

        assertThat(database(Estimated.DAY, refusal)).isEqualTo("0.00");
    }

    private String cluster(LocalDate day, String properties) throws IOException {
        return support(day, "AWS::EKS::Cluster", properties, "extended support");
    }

    private String database(LocalDate day, String properties) throws IOException {
        var all = "Engine: postgres, MultiAZ: true, DBInstanceClass: db.m7g.large, AllocatedStorage: 20, " + properties;
        return support(day, "AWS::RDS::DBInstance", all, VCPU_HOURS);
    }

    private String support(LocalDate day, String type, String properties, String name) throws IOException {
        var template = "Resources: {It: {Type: '" + type + "', Properties: {" + properties + "}}}";
        return Estimated.monthly(Estimated.on(day, folder, template), name).toPlainString();
    }
}
