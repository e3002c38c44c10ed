package dev.groundwork;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, run with stand-ins for Maven and Java that write down how they were called. */
class LauncherTest {

    private static final List<String> EVERYWHERE =
            List.of("find", "head", "cat", "touch", "mkdir", "rm", "mv", "dirname", "readlink", "sleep");

    private static final String UNPACKED =
            "mkdir -p software/amazon/jsii/lib && echo >software/amazon/jsii/lib/program.js";

    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    Path folder;

    private Path project;
    private Path bin;

    @BeforeEach
    void layOutAProjectThatWasNeverBuilt() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        bin = Files.createDirectories(folder.resolve("bin"));
        Files.copy(Path.of("groundwork"), project.resolve("groundwork"), COPY_ATTRIBUTES);
        Files.createDirectories(project.resolve("src/main/java"));
        Files.writeString(project.resolve("src/main/java/Source.java"), "class Source {}");
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        for (var command : EVERYWHERE) {
            standIn(command, "exec /usr/bin/" + command + " \"$@\"");
        }
        standIn("java", "case \"$*\" in *ArchiveClassesAtExit*) ;; *) echo \"$*\" >>$CALLS/java ;; esac");
        standIn(
                "mvn",
                "echo \"$*\" >>$CALLS/mvn; mkdir -p $PROJECT/target; echo library.jar >$PROJECT/target/classpath");
    }

    @Test
    void buildsAProjectThatWasNeverBuilt() throws Exception {
        launch("plan");
        assertThat(calls("mvn")).singleElement().asString().endsWith("package");
    }

    @Test
    void startsTheJvmDirectlyWithTheUsersArguments() throws Exception {
        launch("plan", "--json");
        assertThat(calls("java"))
                .singleElement()
                .asString()
                .endsWith("-cp " + project.toRealPath()
                        + "/target/groundwork.jar:library.jar dev.groundwork.cli.Main plan --json");
    }

    @Test
    void doesNotBuildWhatIsCurrent() throws Exception {
        launch("plan");
        launch("plan");
        assertThat(calls("mvn")).hasSize(1);
    }

    @Test
    void rebuildsAfterASourceChanged() throws Exception {
        launch("plan");
        makeNewer(project.resolve("src/main/java/Source.java"));
        launch("plan");
        assertThat(calls("mvn")).hasSize(2);
    }

    @Test
    void rebuildsAfterTheBuildFileChanged() throws Exception {
        launch("plan");
        makeNewer(project.resolve("pom.xml"));
        launch("plan");
        assertThat(calls("mvn")).hasSize(2);
    }

    @Test
    void rebuildsAfterASourceWasDeleted() throws Exception {
        launch("plan");
        Files.delete(project.resolve("src/main/java/Source.java"));
        makeNewer(project.resolve("src/main/java"));
        launch("plan");
        assertThat(calls("mvn")).hasSize(2);
    }

    @Test
    void worksThroughASymbolicLinkFromAnotherFolder() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("gw"), project.resolve("groundwork"));
        var run = run(link, "plan");
        assertThat(run.exit()).isZero();
        assertThat(calls("java")).singleElement().asString().contains("-Dgroundwork.home=" + project.toRealPath());
    }

    @Test
    void showsWhatMavenSaidWhenTheBuildFails() throws Exception {
        standIn("mvn", "echo 'Source.java:1: error'; exit 1");
        var run = run(project.resolve("groundwork"), "plan");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Source.java:1: error").contains("the build failed");
        assertThat(calls("java")).isEmpty();
    }

    @Test
    void triesTheBuildAgainAfterItFailed() throws Exception {
        standIn("mvn", "echo called >>$CALLS/mvn; exit 1");
        run(project.resolve("groundwork"), "plan");
        run(project.resolve("groundwork"), "plan");
        assertThat(calls("mvn")).hasSize(2);
    }

    @Test
    void saysInOneLineThatMavenIsMissing() throws Exception {
        Files.delete(bin.resolve("mvn"));
        var run = run(project.resolve("groundwork"), "plan");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("groundwork: needs Maven, version 3.8.7 or newer, expected on the PATH, got none\n");
    }

    @Test
    void saysInOneLineThatJavaIsMissing() throws Exception {
        Files.delete(bin.resolve("java"));
        var run = run(project.resolve("groundwork"), "plan");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "groundwork: needs a JDK, version 17 or newer, expected on the PATH or in JAVA_HOME, got none\n");
    }

    @Test
    void spendsNoTimeOnCdksValidatorWhereOnlyAPriceIsAsked() throws Exception {
        launch("plan");
        standIn("java", "echo \"${CDK_VALIDATION-not set}\" >>$CALLS/validation");
        launch("synth");
        launch("cost", "optimize");
        environment.put("CDK_VALIDATION", "true");
        launch("cost");
        assertThat(calls("validation")).containsExactly("not set", "false", "true");
    }

    @Test
    void letsTheCdkRunInOneNodeProcess() throws Exception {
        standIn(
                "mvn",
                "mkdir -p $PROJECT/target; echo first.jar:/m2/jsii-runtime-1.jar:last.jar >$PROJECT/target/classpath");
        standIn("jar", "[ \"$*\" = 'xf /m2/jsii-runtime-1.jar software/amazon/jsii/lib' ] && " + UNPACKED);
        launch("plan");
        standIn("java", "echo \"$JSII_RUNTIME\" >>$CALLS/runtime; echo \"$GROUNDWORK_RUNTIME\" >>$CALLS/runtime");
        launch("synth");
        assertThat(calls("runtime"))
                .containsExactly(
                        "exec node --single-threaded-gc --preserve-symlinks"
                                + " \"$GROUNDWORK_RUNTIME\" \"$GROUNDWORK_JSII\"",
                        project.toRealPath() + "/src/main/node/runtime.cjs");
    }

    @Test
    void leavesTheChoiceOfNodeToWhoeverHasMadeIt() throws Exception {
        standIn("jar", UNPACKED);
        launch("plan");
        standIn("java", "echo \"${JSII_RUNTIME-not set}\" >>$CALLS/runtime");
        environment.put("JSII_NODE", "/opt/node");
        launch("synth");
        assertThat(calls("runtime")).containsExactly("not set");
    }

    private record Run(int exit, String out, String err) {}

    private void launch(String... arguments) throws Exception {
        var run = run(project.resolve("groundwork"), arguments);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    /** Runs with nothing on the PATH but the stand-ins and the commands of every system. */
    private Run run(Path launcher, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("CALLS", folder.toString() + "/calls");
        builder.environment().put("PROJECT", project.toString());
        Files.createDirectories(folder.resolve("calls"));
        var process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher did not end");
        }
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private List<String> calls(String command) throws IOException {
        var file = folder.resolve("calls").resolve(command);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private void standIn(String command, String body) throws IOException {
        var file = bin.resolve(command);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void makeNewer(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(5)));
    }
}
