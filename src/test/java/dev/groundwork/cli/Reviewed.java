package dev.groundwork.cli;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.config.BlueprintReader;
import dev.groundwork.report.ReviewDocument;
import dev.groundwork.review.Review;
import dev.groundwork.stack.Synthesized;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The published blueprints and templates that tests write, reviewed as the command does. */
public final class Reviewed {

    /** A template whose names try to become markup and a terminal's commands, and one rule that it violates. */
    public static final String HOSTILE = """
            Resources:
              "<img onerror=alert(1) src=x>": {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/24}}
              "**bold** | [link](https://example.org) `code`": {Type: 'AWS::EC2::Subnet', Properties: {
                VpcId: {Ref: "<img onerror=alert(1) src=x>"}, CidrBlock: 10.0.0.0/26,
                AvailabilityZone: "</text><script>alert(2)</script>\\e[31m\\u202e\\n  click x"}}
              "\\"] end": {Type: 'AWS::RDS::DBInstance', Properties: {PubliclyAccessible: true}}
            """;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Reviewed() {}

    public static ReviewDocument blueprint(String name) {
        return blueprint(name, Synthesized::read);
    }

    /** With what AWS's own validator finds, as the command has it. */
    public static ReviewDocument validated(String name) {
        return blueprint(name, Synthesized::validated);
    }

    private static ReviewDocument blueprint(String name, Function<Path, Synthesized> synthesis) {
        var file = Path.of("config", name + ".yaml");
        var blueprint = BlueprintReader.read(file, List.of()).blueprint();
        return new Reviewing(surroundings(), "")
                .of(blueprint, file, synthesis.apply(file).directory());
    }

    /** A folder of templates, held against a published blueprint, without its cost. */
    public static Review folder(String name, Path folder) {
        var blueprint = BlueprintReader.read(Path.of("config", name + ".yaml"), List.of())
                .blueprint();
        return Review.of(CloudAssembly.read(folder), DeclaredInput.of(TODAY, Optional.of(blueprint)));
    }

    public static ReviewDocument template(String text) {
        try {
            var folder = Files.createTempDirectory("reviewed");
            var file = Files.writeString(folder.resolve("template.yaml"), text);
            try {
                return new Reviewing(surroundings(folder), "us-west-2").of("template.yaml", Optional.empty());
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Surroundings surroundings() {
        return surroundings(CommandRun.PROJECT);
    }

    private static Surroundings surroundings(Path folder) {
        var nowhere = new PrintWriter(new StringWriter());
        return new Surroundings(nowhere, nowhere, false, CommandRun.PROJECT, folder, Map.of(), TODAY);
    }
}
