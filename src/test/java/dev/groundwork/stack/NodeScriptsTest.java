package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NodeScriptsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/dev/groundwork/stack/node");
    private static final Path STAND_INS = Path.of("src/test/resources/dev/groundwork/stack/standins");

    @Test
    void passShellcheck() throws IOException {
        assertThat(shellcheck(files(SCRIPTS, ".sh"))).isEmpty();
    }

    @Test
    void theStandInsPassShellcheckToo() throws IOException {
        assertThat(shellcheck(files(STAND_INS, ""))).isEmpty();
    }

    @Test
    void everyScriptSaysWhatItDoesWithWhat() throws IOException {
        for (var script : files(SCRIPTS, ".sh")) {
            var name = script.getFileName().toString();
            if (!name.equals("lib.sh")) {
                assertThat(Files.readAllLines(script).subList(0, 2))
                        .as(name)
                        .satisfiesExactly(
                                first -> assertThat(first).isEqualTo("#!/bin/bash"),
                                second -> assertThat(second).startsWith("# " + name));
            }
        }
    }

    @Test
    void everyStepOfAUnitIsAFileOfTheNode() throws IOException {
        var step = Pattern.compile("/opt/groundwork/([a-z-]+\\.(?:sh|conf))");
        for (var unit : files(SCRIPTS, "")) {
            step.matcher(Files.readString(unit))
                    .results()
                    .forEach(
                            found -> assertThat(SCRIPTS.resolve(found.group(1))).exists());
        }
    }

    @Test
    void noScriptTracesItsCommands() throws IOException {
        for (var script : files(SCRIPTS, ".sh")) {
            assertThat(Files.readString(script)).as(script.toString()).doesNotContainPattern("set -[a-z]*x");
        }
    }

    @Test
    void hugePagesAreOnAsMongodb8WantsThem() throws IOException {
        assertThat(Files.readString(SCRIPTS.resolve("mongod-huge-pages.conf")))
                .contains("w /sys/kernel/mm/transparent_hugepage/enabled - - - - always")
                .contains("w /sys/kernel/mm/transparent_hugepage/defrag - - - - defer+madvise")
                .contains("w /sys/kernel/mm/transparent_hugepage/khugepaged/max_ptes_none - - - - 0");
    }

    @Test
    void mongodHasTheLimitsOfItsProductionNotes() throws IOException {
        assertThat(Files.readString(SCRIPTS.resolve("mongod-unit.conf")))
                .contains("LimitNOFILE=64000\n")
                .contains("LimitNPROC=64000\n");
        assertThat(Files.readString(SCRIPTS.resolve("mongod-sysctl.conf")))
                .contains("vm.swappiness = 1\n")
                .contains("vm.max_map_count = 131060\n");
    }

    @Test
    void mongodSpeaksTlsAndAsksForAPasswordFromTheFirstSecond() throws IOException {
        assertThat(Files.readString(SCRIPTS.resolve("mongod.conf")))
                .contains("mode: requireTLS")
                .contains("authorization: enabled")
                .contains("clusterAuthMode: keyFile")
                .contains("disabledProtocols: TLS1_0,TLS1_1");
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static String shellcheck(List<Path> scripts) {
        assertThat(scripts).isNotEmpty();
        var command = new ArrayList<>(List.of("shellcheck", "--external-sources", "--source-path=SCRIPTDIR"));
        scripts.forEach(script -> command.add(script.toString()));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("expected shellcheck on the path: apt-get install shellcheck", e);
        }
    }
}
