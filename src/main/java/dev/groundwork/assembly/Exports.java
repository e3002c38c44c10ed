package dev.groundwork.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the stacks of an assembly offer each other, by name: exports, outputs, and what CDK carries between regions. */
final class Exports {

    static final Exports NONE = new Exports();

    private static final String WRITER = "Custom::CrossRegionExportWriter";
    private static final String READER = "Custom::CrossRegionExportReader";
    private static final Pointer WRITTEN = Pointer.parse("/WriterProps/exports");

    private final Map<String, List<Output>> byExport = new HashMap<>();
    private final Map<String, List<StackTemplate>> byStackName = new HashMap<>();
    private final Map<String, Resource> writers = new HashMap<>();

    static Exports of(List<StackTemplate> stacks) {
        var exports = new Exports();
        for (var stack : stacks) {
            stack.stackName().ifPresent(name -> added(exports.byStackName, name, stack));
            for (var output : stack.outputs()) {
                if (output.export() instanceof Value.Text name) {
                    added(exports.byExport, name.text(), output);
                }
            }
            for (var resource : stack.declared()) {
                if (resource.type().equals(WRITER)
                        && resource.at(WRITTEN, new Trail()) instanceof Value.Fields written) {
                    written.fields().keySet().forEach(name -> exports.writers.put(name, resource));
                }
            }
        }
        return exports;
    }

    Value imported(StackTemplate importing, String name, Trail trail) {
        var outputs = byExport.getOrDefault(name, List.of()).stream()
                .filter(output -> mayMeet(output.stack().region(), importing.region()))
                .filter(output -> mayMeet(output.stack().account(), importing.account()))
                .toList();
        return only(outputs, "export '" + name + "'", trail);
    }

    Value output(String stackName, String name, Optional<String> region, Trail trail) {
        var outputs = byStackName.getOrDefault(stackName, List.of()).stream()
                .filter(stack -> mayMeet(stack.region(), region))
                .flatMap(stack -> stack.output(name, trail).stream())
                .toList();
        return only(outputs, "output '" + name + "' of stack '" + stackName + "'", trail);
    }

    /** CDK writes what another region needs into that region's parameter store, and reads it there. */
    Value readFromRegion(Resource reader, String name, Trail trail) {
        var writer = writers.get(name);
        if (writer == null || !reader.type().equals(READER)) {
            return Value.absent();
        }
        var pointer = new Pointer(List.of("WriterProps", "exports", name));
        return writer.stack().once("export '" + name + "'", trail, () -> writer.at(pointer, trail));
    }

    private static Value only(List<Output> outputs, String what, Trail trail) {
        if (outputs.size() == 1) {
            return outputs.get(0).value(trail);
        }
        var from = outputs.stream().map(output -> output.stack().id()).collect(Collectors.joining(", "));
        return new Unresolved(
                Reason.IMPORT,
                outputs.isEmpty() ? "no stack of the assembly has " + what : what + " is there several times: " + from);
    }

    private static boolean mayMeet(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static <T> void added(Map<String, List<T>> index, String name, T entry) {
        index.computeIfAbsent(name, key -> new ArrayList<>()).add(entry);
    }
}
