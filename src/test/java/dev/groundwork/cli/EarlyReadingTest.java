package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.review.Reachability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlyReadingTest {

    @TempDir
    private Path folder;

    private final AtomicInteger readings = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);

    @Test
    void whatWasReadWhileTheValidatorRanIsNotReadAgain() throws Exception {
        write("VPC", "digest-1");
        try (var early = EarlyReading.of(folder, this::read)) {
            begun.await();

            assertThat(early.finish().assembly().resources())
                    .extracting(Resource::type)
                    .containsExactly("AWS::EC2::VPC");
        }
        assertThat(readings).hasValue(1);
    }

    @Test
    void whatAnotherRunLeftIsReadAnew() throws Exception {
        write("VPC", "digest-1");
        try (var early = EarlyReading.of(folder, this::read)) {
            begun.await();
            write("Volume", "digest-2");

            assertThat(early.finish().assembly().resources())
                    .extracting(Resource::type)
                    .containsExactly("AWS::EC2::Volume");
        }
        assertThat(readings).hasValue(2);
    }

    @Test
    void halfAManifestIsNoManifest() throws Exception {
        Files.writeString(folder.resolve("manifest.json"), "{\"version\": \"5");
        try (var early = EarlyReading.of(folder, this::read)) {
            begun.await();
            write("VPC", "digest-1");

            assertThat(early.finish().assembly().resources()).hasSize(1);
        }
    }

    @Test
    void theReportsAreThoseOfTheEnd() throws Exception {
        write("VPC", "digest-1");
        try (var early = EarlyReading.of(folder, this::read)) {
            begun.await();
            Files.writeString(folder.resolve("AwsSolutions-A-NagReport.json"), """
                    {"lines": [{"ruleId": "AwsSolutions-VPC7", "resourceId": "A/It", "compliance": "Non-Compliant",
                      "exceptionReason": "N/A", "ruleLevel": "Error", "ruleInfo": "no flow log"}]}
                    """);

            assertThat(early.finish().assembly().violations()).hasSize(1);
        }
    }

    private Reviewing.Reading read() {
        readings.incrementAndGet();
        begun.countDown();
        var assembly = CloudAssembly.read(folder);
        return new Reviewing.Reading(assembly, Reachability.of(assembly), Optional.empty());
    }

    private void write(String type, String digest) throws IOException {
        Files.writeString(
                folder.resolve("A.template.json"), "{\"Resources\": {\"It\": {\"Type\": \"AWS::EC2::" + type + "\"}}}");
        Files.writeString(folder.resolve("manifest.json"), """
                {"version": "54.0.0", "artifacts": {"A": {"type": "aws:cloudformation:stack",
                  "properties": {"templateFile": "A.template.json", "stackTemplateAssetObjectUrl": "%s"}}}}
                """.formatted(digest));
    }
}
