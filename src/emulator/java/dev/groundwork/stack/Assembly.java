package dev.groundwork.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A synthesized blueprint, as the CDK CLI reads it. */
record Assembly(Path folder, Map<String, JsonNode> templates) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Assembly of(String blueprint, String... settings) throws IOException {
        return read(Synthesized.read(Path.of("config", blueprint + ".yaml"), settings)
                .directory());
    }

    /** The templates by the names of their stacks. */
    static Assembly read(Path folder) throws IOException {
        var templates = new TreeMap<String, JsonNode>();
        var artifacts = JSON.readTree(folder.resolve("manifest.json").toFile()).get("artifacts");
        for (var artifact : artifacts) {
            if (artifact.get("type").asText().equals("aws:cloudformation:stack")) {
                var properties = artifact.get("properties");
                var file = folder.resolve(properties.get("templateFile").asText());
                templates.put(properties.get("stackName").asText(), JSON.readTree(file.toFile()));
            }
        }
        return new Assembly(folder, templates);
    }

    /** A copy, elsewhere, with words of one stack's template written otherwise. */
    Assembly with(Path copy, String stack, String words, String otherwise) throws IOException {
        Files.createDirectories(copy);
        var template = folder.resolve(stack + ".template.json");
        var written = Files.readString(template);
        if (!written.contains(words)) {
            throw new IllegalArgumentException(template + ": expected " + words);
        }
        var hash = JSON.readTree(folder.resolve(stack + ".assets.json").toFile())
                .get("files")
                .fieldNames()
                .next();
        var another =
                new StringBuilder(hash).reverse().toString(); // or the CLI takes the template that it has uploaded
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file).replace(hash, another);
                Files.writeString(
                        copy.resolve(file.getFileName()),
                        file.equals(template) ? written.replace(words, otherwise) : text);
            }
        }
        return read(copy);
    }

    Set<String> types() {
        return templates.values().stream()
                .flatMap(template -> template.get("Resources").properties().stream())
                .map(resource -> resource.getValue().get("Type").asText())
                .collect(Collectors.toSet());
    }
}
