package dev.groundwork.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A cdk.out folder written for one test. */
final class WrittenAssembly {

    private final Path folder;
    private final List<String> artifacts = new ArrayList<>();

    WrittenAssembly(Path folder) {
        this.folder = folder;
    }

    WrittenAssembly stack(String name, String environment, String template) {
        return artifact(name, "aws:cloudformation:stack", "{\"templateFile\": \"" + name + ".json\"}", environment)
                .file(name + ".json", template);
    }

    WrittenAssembly artifact(String name, String type, String properties, String environment) {
        artifacts.add("\"%s\": {\"type\": \"%s\", \"environment\": \"%s\", \"properties\": %s}"
                .formatted(name, type, environment, properties));
        return this;
    }

    WrittenAssembly file(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CloudAssembly read() {
        return read(Limits.DEFAULT);
    }

    CloudAssembly read(Limits limits) {
        file("manifest.json", "{\"artifacts\": {\n" + String.join(",\n", artifacts) + "}}");
        return AssemblyReader.read(folder, Deployment.unknown(), limits);
    }
}
