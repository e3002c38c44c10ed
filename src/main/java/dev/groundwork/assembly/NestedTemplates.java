package dev.groundwork.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the templates of nested stacks are: named beside the resource, listed among the assets, or a path of its own. */
final class NestedTemplates {

    /** The template's file, or why there is none. */
    record Found(Optional<SourceFile> file, String problem) {}

    private final Folder folder;
    private final Supplier<List<Document>> assetLists;
    private @Nullable Map<String, String> pathsByAssetName;

    NestedTemplates(Folder folder, Supplier<List<Document>> assetLists) {
        this.folder = folder;
        this.assetLists = assetLists;
    }

    Found of(Resource nesting) {
        var path = path(nesting);
        if (path.isEmpty()) {
            var url = nesting.at("/TemplateURL").describe();
            return new Found(Optional.empty(), "the template at " + url + " is not in the assembly");
        }
        try {
            return new Found(Optional.of(folder.file(path.get(), nesting.file())), "");
        } catch (AssemblyException e) {
            return new Found(Optional.empty(), e.problem());
        }
    }

    private Optional<String> path(Resource nesting) {
        if (nesting.declared().at("/Metadata/aws:asset:path") instanceof Value.Text path) {
            return Optional.of(path.text());
        }
        var url = nesting.at("/TemplateURL");
        var end = url instanceof Composed composed
                ? composed.parts().get(composed.parts().size() - 1)
                : url;
        if (!(end instanceof Value.Text text)) {
            return Optional.empty();
        }
        boolean local = url.equals(end) && !text.text().contains("://");
        return Optional.ofNullable(pathsByAssetName().get(lastStep(text.text())))
                .or(() -> Optional.of(text.text()).filter(path -> local));
    }

    private Map<String, String> pathsByAssetName() {
        if (pathsByAssetName == null) {
            pathsByAssetName = new HashMap<>();
            for (var assets : assetLists.get()) {
                members(assets.root(), "/files").forEach(asset -> addAsset(asset, pathsByAssetName));
            }
        }
        return pathsByAssetName;
    }

    private static void addAsset(Value asset, Map<String, String> paths) {
        if (asset.at("/source/path") instanceof Value.Text path) {
            for (var destination : members(asset, "/destinations")) {
                if (destination.at("/objectKey") instanceof Value.Text key) {
                    paths.put(lastStep(key.text()), path.text());
                }
            }
        }
    }

    private static Iterable<Value> members(Value object, String pointer) {
        return object.at(pointer) instanceof Value.Fields fields
                ? fields.fields().values()
                : List.of();
    }

    private static String lastStep(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
