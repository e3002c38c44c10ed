package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.fuzz.Fuzz;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a template or a manifest, it is read or refused, and what is read can be asked for everything. */
class TemplateFuzzTest {

    private static final Path EXAMPLE = Path.of("src/test/resources/assembly/platform");

    private static final String YAML = """
            AWSTemplateFormatVersion: '2010-09-09'
            Parameters:
              Size: {Type: Number, Default: 3, AllowedValues: [1, 3]}
            Mappings:
              Zones: {us-west-2: {Names: [a, b, c]}}
            Conditions:
              Big: !Not [!Equals [!Ref Size, 1]]
            Resources:
              Net:
                Type: AWS::EC2::VPC
                Properties: &tags
                  CidrBlock: 10.0.0.0/16
                  Tags: [{Key: Name, Value: !Sub '${AWS::StackName}-${Size}'}]
              Part:
                Type: AWS::EC2::Subnet
                Condition: Big
                DependsOn: Net
                Properties:
                  <<: *tags
                  VpcId: !Ref Net
                  CidrBlock: !Select [0, !Cidr [!GetAtt Net.CidrBlock, 6, 8]]
                  AvailabilityZone: !Join ['', [!Ref AWS::Region, !FindInMap [Zones, us-west-2, Names]]]
              Fn::ForEach::More:
                - Id
                - [X, Y]
                - 'Net${Id}': {Type: T, Properties: {P: !If [Big, !ImportValue other, !Base64 text], Q: !Split [',', 'a,b']}}
            Outputs:
              Id: {Value: !Ref Part, Export: {Name: !Sub '${AWS::StackName}-id'}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyTemplateIsReadOrRefused() throws IOException {
        var corpus = new ArrayList<>(List.of(YAML.getBytes(StandardCharsets.UTF_8)));
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (var file : files.filter(it -> it.toString().endsWith(".template.json"))
                    .sorted()
                    .toList()) {
                corpus.add(Files.readAllBytes(file));
            }
        }
        run("template", corpus, input -> {
            boolean json = input.length > 0 && input[0] == '{';
            var file = folder.resolve(json ? "template.json" : "template.yaml");
            use(AssemblyReader.read(Files.write(file, input), Deployment.unknown(), Limits.DEFAULT));
        });
    }

    @Test
    void everyManifestIsReadOrRefused() throws IOException {
        copyExample();
        run("manifest", List.of(Files.readAllBytes(EXAMPLE.resolve(Manifest.FILE))), input -> {
            Files.write(folder.resolve(Manifest.FILE), input);
            use(AssemblyReader.read(folder, Deployment.unknown(), Limits.DEFAULT));
        });
    }

    @Test
    void everyReportBesideTheTemplatesIsReadOrRefused() throws IOException {
        copyExample();
        run("report", List.of(Files.readAllBytes(EXAMPLE.resolve(ValidationReport.FILE))), input -> {
            Files.write(folder.resolve(ValidationReport.FILE), input);
            use(AssemblyReader.read(folder, Deployment.unknown(), Limits.DEFAULT));
        });
    }

    private static void run(String name, List<byte[]> corpus, Fuzz.Reader reader) throws IOException {
        try (var fuzz = new Fuzz(name, AssemblyException.class, 256, reader)) {
            var outcome = fuzz.run(corpus);
            assertThat(outcome.read()).isPositive();
            assertThat(outcome.refused()).isPositive();
        }
    }

    private void copyExample() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(EXAMPLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void use(CloudAssembly assembly) {
        for (var resource : assembly.resources()) {
            resource.at("").json();
            resource.dependsOn();
            resource.doubt();
            resource.constructPath();
            assembly.referrers(resource);
        }
        assembly.stacks()
                .forEach(stack ->
                        stack.outputs().forEach(output -> output.value().json()));
        assembly.gaps();
        assembly.violations();
    }
}
