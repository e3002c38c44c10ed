package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Destroying what is protected is refused, until a deployment without protection allows it. */
@Timeout(300)
class ProtectionTrial {

    private static Trial trial;
    private static Map<String, Map<String, DeployedResource>> deployed;
    private static CdkCli.Run refused;
    private static Map<String, Map<String, DeployedResource>> afterRefusal;
    private static Set<String> leftAtTheEnd;

    @BeforeAll
    static void destroyTwice() throws IOException {
        trial = Trial.start();
        var lean = Assembly.of("lean");
        trial.cdk().deploy(lean.folder()).succeeded();
        deployed = trial.cloud().deployed();
        refused = trial.cdk().destroy(lean.folder());
        afterRefusal = trial.cloud().deployed();
        var unprotected = Assembly.of("lean", "protection=off");
        trial.cdk().deploy(unprotected.folder()).succeeded();
        trial.cdk().destroy(unprotected.folder()).succeeded();
        leftAtTheEnd = Set.copyOf(trial.cloud().existing(lean.types()).keySet());
    }

    @AfterAll
    static void stop() throws IOException {
        if (trial != null) {
            trial.close();
        }
    }

    @Test
    void aProtectedPlatformIsNotDestroyed() {
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.said()).contains("TerminationProtection is enabled");
    }

    /** It holds no state. */
    @Test
    void theWatchAloneIsGoneAfterTheRefusal() {
        var expected = new TreeMap<>(deployed);
        expected.remove("lean-watch");
        assertThat(afterRefusal).isEqualTo(expected);
    }

    @Test
    void nothingIsLeftOnceTheProtectionIsOff() {
        assertThat(leftAtTheEnd).isEmpty();
    }
}
