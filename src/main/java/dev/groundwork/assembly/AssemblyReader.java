package dev.groundwork.assembly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the files of an assembly, each once, and connects its stacks. */
final class AssemblyReader {

    private static final int MAX_NESTING = 50;

    private final Deployment deployment;
    private final Allowance allowance;
    private final Stacks stacks;
    private final Map<Path, Template> templates = new HashMap<>();
    private final Set<Path> foldersRead = new HashSet<>();

    private AssemblyReader(Deployment deployment, Limits limits) {
        this.deployment = deployment;
        this.allowance = new Allowance(limits);
        this.stacks = new Stacks(deployment);
    }

    static CloudAssembly read(Path path, Deployment deployment, Limits limits) {
        if (!Files.exists(path)) {
            throw new AssemblyException(path, "is not there, expected a cdk.out folder or a template");
        }
        var reader = new AssemblyReader(deployment, limits);
        if (Files.isDirectory(path)) {
            return reader.assembly(Folder.of(path));
        }
        return path.endsWith(Manifest.FILE) ? reader.assembly(Folder.around(path)) : reader.template(path);
    }

    /** The reports of a folder whose templates were read before its reports were written. */
    static List<Violation> violations(Path path, Stacks stacks, Limits limits) {
        return violations(Folder.of(path), stacks, new Allowance(limits));
    }

    private CloudAssembly assembly(Folder folder) {
        readFolder(folder);
        stacks.connect();
        return new CloudAssembly(stacks, violations(folder, stacks, allowance));
    }

    /** What tools found while the assembly was made and wrote into it. */
    private static List<Violation> violations(Folder folder, Stacks stacks, Allowance allowance) {
        var validated = folder.has(ValidationReport.FILE)
                ? ValidationReport.of(document(folder, ValidationReport.FILE, allowance), folder, stacks)
                : List.<Violation>of();
        var reports = folder.endingWith(NagReports.ENDING).stream()
                .map(name -> document(folder, name, allowance))
                .toList();
        return Stream.concat(validated.stream(), NagReports.of(reports, stacks).stream())
                .toList();
    }

    private CloudAssembly template(Path path) {
        var id = String.valueOf(path.getFileName()).replaceFirst("(\\.template)?\\.[A-Za-z]{1,8}$", "");
        var facts = new StackFacts(
                id, Optional.empty(), deployment.region(), deployment.account(), Map.of(), Map.of(), false);
        var nested = new NestedTemplates(Folder.around(path), List::of);
        add(facts, SourceFile.of(path), Optional.empty(), ConstructPaths.NONE, nested);
        stacks.connect();
        return new CloudAssembly(stacks, List.of());
    }

    private void readFolder(Folder folder) {
        if (!foldersRead.add(folder.real())) {
            throw new AssemblyException(folder.shown(), "this folder is listed twice, expected each assembly once");
        }
        var manifest = Manifest.of(document(folder, Manifest.FILE), deployment);
        var file = manifest.document().file();
        var nested = new NestedTemplates(
                folder,
                () -> manifest.assetFiles().stream()
                        .map(name -> document(folder, name))
                        .toList());
        Map<String, StackTemplate> byKey = new HashMap<>();
        for (var artifact : manifest.stacks()) {
            var source = folder.file(artifact.templateFile(), file);
            var paths = paths(folder, artifact, source);
            byKey.put(artifact.key(), add(artifact.facts(), source, Optional.empty(), paths, nested));
        }
        for (var artifact : manifest.stacks()) {
            var dependencies = artifact.dependencies().stream()
                    .flatMap(key -> Optional.ofNullable(byKey.get(key)).stream())
                    .toList();
            Optional.ofNullable(byKey.get(artifact.key()))
                    .ifPresent(stack -> stacks.addDependencies(stack, dependencies));
        }
        manifest.folders().forEach(name -> readFolder(folder.folder(name, file)));
    }

    /** Most templates name the paths themselves; the metadata beside them is large and read only where they do not. */
    private ConstructPaths paths(Folder folder, Manifest.StackArtifact artifact, SourceFile source) {
        boolean named = template(source).resources().values().stream()
                .anyMatch(resource -> !resource.at("/Metadata/aws:cdk:path").isAbsent());
        if (named) {
            return ConstructPaths.NONE;
        }
        return artifact.metadataFile()
                .filter(folder::has)
                .map(name -> ConstructPaths.of(document(folder, name).root()))
                .orElseGet(() -> ConstructPaths.of(artifact.metadata()));
    }

    private StackTemplate add(
            StackFacts facts,
            SourceFile file,
            Optional<Resource> parent,
            ConstructPaths paths,
            NestedTemplates nested) {
        var template = template(file);
        allowance.spendStack(file.shown(), template.resources().size());
        var stack = new StackTemplate(facts, template, stacks, parent, paths);
        if (template.document().loops()) {
            var writtenOut = Loops.writtenOut(template.document(), stack.resolver(), allowance);
            stack = new StackTemplate(facts, Template.of(writtenOut), stacks, parent, paths);
        }
        stacks.add(stack);
        for (var resource : stack.declared()) {
            if (resource.isNestedStack()) {
                addNested(resource, nested);
            }
        }
        return stack;
    }

    private void addNested(Resource nesting, NestedTemplates nested) {
        var found = nested.of(nesting);
        if (found.file().isEmpty()) {
            stacks.addUnread(nesting, found.problem());
            return;
        }
        var file = found.file().get();
        int depth = 0;
        for (var outer = Optional.of(nesting);
                outer.isPresent();
                outer = outer.get().stack().parent()) {
            if (outer.get().file().equals(file.shown()) || ++depth > MAX_NESTING) {
                throw new AssemblyException(file.shown(), "this template nests itself, or is nested too deep");
            }
        }
        var stack = nesting.stack();
        add(
                stack.facts().nestedBy(nesting),
                file,
                Optional.of(nesting),
                stack.paths().nestedBy(nesting),
                nested);
    }

    private Template template(SourceFile file) {
        var known = templates.get(file.real());
        if (known != null) {
            return known;
        }
        var template = Template.of(Document.read(file, allowance));
        templates.put(file.real(), template);
        return template;
    }

    private Document document(Folder folder, String name) {
        return document(folder, name, allowance);
    }

    private static Document document(Folder folder, String name, Allowance allowance) {
        return Document.read(folder.file(name, folder.shown()), allowance);
    }
}
