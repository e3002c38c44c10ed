package dev.groundwork.assembly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A cloud assembly, or one template, as data: stacks and their resources, over all of them. */
public final class CloudAssembly {

    private static final String LANGUAGE_EXTENSIONS = "AWS::LanguageExtensions";

    private final Stacks stacks;
    private final List<Violation> violations;
    private final List<Resource> resources;
    private final Map<String, List<Resource>> byType = new LinkedHashMap<>();
    private @Nullable References references;

    CloudAssembly(Stacks stacks, List<Violation> violations) {
        this.stacks = stacks;
        this.violations = violations;
        this.resources = stacks.all().stream()
                .flatMap(stack -> stack.resources().stream())
                .toList();
        resources.forEach(resource -> byType.computeIfAbsent(resource.type(), type -> new ArrayList<>())
                .add(resource));
    }

    /** Reads a cdk.out folder, or one template in JSON or YAML. */
    public static CloudAssembly read(Path path) {
        return read(path, Deployment.unknown());
    }

    /** Reads, with what the caller knows where the templates leave it open. */
    public static CloudAssembly read(Path path, Deployment deployment) {
        return AssemblyReader.read(path, deployment, Limits.DEFAULT);
    }

    /** The same templates, with what tools wrote into the folder after these were read. */
    public CloudAssembly withReports(Path folder) {
        return new CloudAssembly(stacks, AssemblyReader.violations(folder, stacks, Limits.DEFAULT));
    }

    /** The stacks in the manifest's order, each followed by the stacks that it nests. */
    public List<StackTemplate> stacks() {
        return List.copyOf(stacks.all());
    }

    public Optional<StackTemplate> stack(String id) {
        return stacks.all().stream().filter(stack -> stack.id().equals(id)).findFirst();
    }

    /** All resources that exist or may exist. */
    public List<Resource> resources() {
        return resources;
    }

    public List<Resource> resources(String type) {
        return List.copyOf(byType.getOrDefault(type, List.of()));
    }

    public Set<String> types() {
        return Set.copyOf(byType.keySet());
    }

    /** The resources whose properties refer to this one, directly or over parameters, outputs and exports. */
    public synchronized List<Resource> referrers(Resource resource) {
        if (references == null) {
            references = new References(resources);
        }
        return references.to(resource);
    }

    /** The resources of a type that refer to this one at a pointer, such as the subnets whose /VpcId it is. */
    public List<Resource> referrers(Resource resource, String type, String pointer) {
        return referrers(resource).stream()
                .filter(referrer -> referrer.type().equals(type))
                .filter(referrer -> referrer.at(pointer) instanceof Reference reference
                        && reference.follow().equals(Optional.of(resource)))
                .toList();
    }

    /** The stack that a resource of type AWS::CloudFormation::Stack nests, if its template was read. */
    public Optional<StackTemplate> nestedBy(Resource resource) {
        return stacks.nestedBy(resource);
    }

    /** What could not be read, so that nobody takes the resources for all there are. */
    public List<Gap> gaps() {
        return Stream.concat(
                        stacks.all().stream().flatMap(CloudAssembly::gaps),
                        stacks.unread().entrySet().stream()
                                .filter(unread -> unread.getKey().mayExist(new Trail()))
                                .map(unread -> new Gap(
                                        unread.getKey().stack(),
                                        "/Resources/" + unread.getKey().logicalId(),
                                        "nested stack: " + unread.getValue())))
                .toList();
    }

    /** What CDK's validators and cdk-nag found, if the assembly carries their reports. */
    public List<Violation> violations() {
        return violations;
    }

    private static Stream<Gap> gaps(StackTemplate stack) {
        var macros = stack.transforms().stream()
                .filter(name -> !name.equals(LANGUAGE_EXTENSIONS))
                .map(name -> new Gap(stack, "/Transform", "macro " + name + " rewrites the template at deployment"));
        var unread =
                stack.unread().stream().map(pointer -> new Gap(stack, pointer, "is written out only at deployment"));
        return Stream.concat(macros, unread);
    }
}
