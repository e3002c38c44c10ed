package dev.groundwork.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A machine to run a node's scripts on, with files of its own. */
final class Machine {

    /** How a script ended, and everything that it said. */
    record Outcome(int code, String said) {}

    private final World world;
    private final Path root;
    private final Map<String, String> environment = new TreeMap<>();

    Machine(World world, String instance, String zone) {
        this.world = world;
        this.root = world.directory("machines/" + instance);
        for (var directory : List.of("dev/disk/by-id", "run", "var/lib/mongo", "etc")) {
            world.directory("machines/" + instance + "/" + directory);
        }
        environment.put("WORLD", world.folder().toString());
        environment.put("GROUNDWORK_ROOT", root.toString());
        environment.put("MACHINE", instance);
        environment.put("ZONE", zone);
        environment.put("PATH", world.folder().resolve("bin") + ":/usr/bin:/bin");
    }

    Path file(String path) {
        return root.resolve(path);
    }

    String read(String path) {
        return world.read("machines/" + root.getFileName() + "/" + path);
    }

    Machine write(String path, String content) {
        world.write("machines/" + root.getFileName() + "/" + path, content);
        return this;
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /** A command that does something else on this world's machines. */
    Machine command(String name, String body) {
        world.write("bin/" + name, "#!/bin/bash\n" + body + "\n");
        world.folder().resolve("bin").resolve(name).toFile().setExecutable(true);
        return this;
    }

    /** A script that waits for ever is only watched for so many waits. */
    Machine watchedFor(int waits) {
        return command(
                "sleep",
                "echo \"$MACHINE: sleep $*\" >>\"$WORLD/calls\"; [ \"$(grep -c ': sleep' \"$WORLD/calls\")\" -le "
                        + waits + " ]");
    }

    Outcome run(String script, String... arguments) {
        return together(List.of(this), script, List.of(List.of(arguments))).get(0);
    }

    /** The same script on several machines at the same time; the nth machine gets the nth arguments. */
    static List<Outcome> together(List<Machine> machines, String script, List<List<String>> arguments) {
        var running = IntStream.range(0, machines.size())
                .mapToObj(n -> machines.get(n).start(script, arguments.get(n)))
                .toList();
        return running.stream().map(Machine::await).toList();
    }

    private record Running(Process process, Path output) {}

    private Running start(String script, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(world.folder().resolve("opt").resolve(script).toString());
        command.addAll(arguments);
        var output = root.resolve("said");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new Running(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome await(Running running) {
        var process = running.process();
        try {
            var ended = process.waitFor(60, TimeUnit.SECONDS);
            var said = Files.readString(running.output());
            if (!ended) {
                throw new AssertionError("still running after a minute: " + said);
            }
            return new Outcome(process.exitValue(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
