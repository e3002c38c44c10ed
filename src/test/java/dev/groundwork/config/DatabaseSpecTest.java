package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseSpecTest {

    @ParameterizedTest(name = "{0} GiB may grow to {1}")
    @CsvSource({"20, 100", "200, 400", "1000, 2000", "65536, 65536"})
    void storageGrowsToTwiceItsSizeAsFarAsRdsGoes(int size, int limit) {
        assertThat(read("database.storage-gib=" + size).storageLimit()).isEqualTo(limit);
    }

    @Test
    void takesVersionBackupAndReplicasFromTheirDefaults() {
        var database = read();

        assertThat(database.version()).isEqualTo(18);
        assertThat(database.backupDays()).isEqualTo(14);
        assertThat(database.replicas()).isZero();
    }

    @Test
    void storageMayBeToldNeverToGrow() {
        assertThat(read("database.storage-limit-gib=200").storageLimit()).isEqualTo(200);
    }

    @Test
    void refusesALimitThatRdsRefuses() {
        assertThatThrownBy(() -> read("database.storage-limit-gib=219"))
                .hasMessageContaining("database.storage-limit-gib (--set database.storage-limit-gib=219): expected"
                        + " storage-gib (200: it never grows) or at least a tenth more (220), got '219'");
    }

    @Test
    void withoutAWayOutThePasswordIsRotatedThroughAnEndpoint() {
        assertThatThrownBy(() -> read("networks.services.nat=none", "document=null", "flows=[]"))
                .hasMessageContaining("networks.services.endpoints (line 13): expected secretsmanager among them");
        assertThat(read(
                        "networks.services.nat=none",
                        "networks.services.endpoints=[secretsmanager]",
                        "document=null",
                        "flows=[]"))
                .isNotNull();
    }

    private static DatabaseSpec read(String... settings) {
        var parsed = Arrays.stream(settings).map(Setting::parse).toList();
        return BlueprintReader.read(Path.of("config/platform.yaml"), parsed)
                .blueprint()
                .database()
                .orElseThrow();
    }
}
