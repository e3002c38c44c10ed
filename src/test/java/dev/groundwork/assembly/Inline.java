package dev.groundwork.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Templates written where they are tested: JSON where they start with a brace, else YAML. The stack's id is template. */
final class Inline {

    private Inline() {}

    static CloudAssembly template(String text) {
        return template(text, Deployment.unknown());
    }

    static CloudAssembly template(String text, Deployment deployment) {
        return template(text, deployment, Limits.DEFAULT);
    }

    static CloudAssembly template(String text, Deployment deployment, Limits limits) {
        try {
            var folder = Files.createTempDirectory("inline");
            var file = folder.resolve(text.startsWith("{") ? "template.json" : "template.yaml");
            try {
                return AssemblyReader.read(Files.writeString(file, text), deployment, limits);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Resource resource(CloudAssembly assembly, String logicalId) {
        return assembly.resources().stream()
                .filter(resource -> resource.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no resource " + logicalId));
    }
}
