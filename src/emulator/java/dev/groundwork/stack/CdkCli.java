package dev.groundwork.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real CDK CLI, which knows no other cloud than the emulator. */
record CdkCli(Emulator emulator) {

    /** Pinned as in the README. */
    private static final String CLI = "aws-cdk@2.1148.1";

    /** What a run of the CLI said, and its exit code. */
    record Run(int exitCode, String said) {

        Run succeeded() {
            if (exitCode != 0) {
                throw new IllegalStateException("the CDK CLI ended with " + exitCode + ":\n" + said);
            }
            return this;
        }
    }

    Run bootstrap() throws IOException {
        return run("bootstrap", "aws://" + Emulator.ACCOUNT + "/" + Emulator.REGION);
    }

    Run deploy(Path assembly) throws IOException {
        return run(
                "deploy",
                "--all",
                "--app",
                assembly.toAbsolutePath().toString(),
                "--require-approval",
                "never",
                "--concurrency",
                "5",
                "--progress",
                "events");
    }

    Run destroy(Path assembly) throws IOException {
        return run(
                "destroy",
                "--all",
                "--force",
                "--app",
                assembly.toAbsolutePath().toString());
    }

    private Run run(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("npx", "-y", CLI));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--ci", "--no-notices", "--no-color"));
        var builder = new ProcessBuilder(command)
                .directory(emulator.folder().toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("CDK_"));
        builder.environment().putAll(environment());
        var process = builder.start();
        try {
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), said);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private Map<String, String> environment() {
        var nobodys = emulator.folder().resolve("none").toString();
        return Map.of(
                "AWS_ENDPOINT_URL",
                emulator.endpoint().toString(),
                "AWS_ACCESS_KEY_ID",
                "test",
                "AWS_SECRET_ACCESS_KEY",
                "test",
                "AWS_REGION",
                Emulator.REGION,
                "AWS_CONFIG_FILE",
                nobodys,
                "AWS_SHARED_CREDENTIALS_FILE",
                nobodys,
                "AWS_EC2_METADATA_DISABLED",
                "true",
                "CDK_HOME",
                emulator.folder().toString(),
                "CDK_DISABLE_CLI_TELEMETRY",
                "true");
    }
}
