package dev.groundwork.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a manifest.json lists: stacks, folders of nested assemblies, and lists of asset files. */
record Manifest(Document document, List<StackArtifact> stacks, List<String> folders, List<String> assetFiles) {

    static final String FILE = "manifest.json";

    private static final Pattern ENVIRONMENT = Pattern.compile("aws://([^/]*)/([^/]*)");

    /** A stack of the manifest; dependencies are the keys of other artifacts. */
    record StackArtifact(
            String key,
            StackFacts facts,
            String templateFile,
            List<String> dependencies,
            Value metadata,
            Optional<String> metadataFile) {}

    static Manifest of(Document document, Deployment deployment) {
        if (!(document.root().at("/artifacts") instanceof Value.Fields artifacts)) {
            throw new AssemblyException(document.file(), "expected a manifest with 'artifacts'");
        }
        var manifest = new Manifest(document, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var problems = new Problems(document.file());
        artifacts.fields().forEach((key, artifact) -> {
            try {
                manifest.add(key, artifact, deployment);
            } catch (UnresolvedException e) {
                problems.add(document.line("/artifacts/" + key), "artifact '" + key + "': " + e.getMessage());
            }
        });
        problems.throwIfAny();
        return manifest;
    }

    private void add(String key, Value artifact, Deployment deployment) {
        switch (artifact.at("/type").text("")) {
            case "aws:cloudformation:stack" -> stacks.add(stack(key, artifact, deployment));
            case "cdk:cloud-assembly" ->
                folders.add(artifact.at("/properties/directoryName").text());
            case "cdk:asset-manifest" ->
                assetFiles.add(artifact.at("/properties/file").text());
            default -> {}
        }
    }

    private static StackArtifact stack(String key, Value artifact, Deployment deployment) {
        var properties = artifact.at("/properties");
        var environment = ENVIRONMENT.matcher(artifact.at("/environment").text(""));
        boolean known = environment.matches();
        var facts = new StackFacts(
                artifact.at("/displayName").text(key),
                Optional.of(properties.at("/stackName").text(key)),
                (known ? concrete(environment.group(2)) : Optional.<String>empty()).or(deployment::region),
                (known ? concrete(environment.group(1)) : Optional.<String>empty()).or(deployment::account),
                texts(properties.at("/parameters")),
                texts(properties.at("/tags")),
                properties.at("/terminationProtection").flag(false));
        return new StackArtifact(
                key,
                facts,
                properties.at("/templateFile").text(),
                artifact.at("/dependencies").items().stream().map(Value::text).toList(),
                artifact.at("/metadata"),
                Optional.of(artifact.at("/additionalMetadataFile").text("")).filter(name -> !name.isEmpty()));
    }

    private static Optional<String> concrete(String name) {
        return Optional.of(name).filter(given -> !given.isEmpty() && !given.startsWith("unknown-"));
    }

    private static Map<String, String> texts(Value object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.fields().forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }
}
