package dev.groundwork.cli;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.Plans;
import dev.groundwork.stack.Synthesis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** A blueprint's assembly for as long as it takes to look at it. */
final class TemporaryAssembly {

    private TemporaryAssembly() {}

    static <T> T of(Surroundings surroundings, Blueprint blueprint, Function<Path, T> look) {
        try {
            var folder = Files.createTempDirectory("groundwork");
            try {
                var target = folder.resolve("cdk.out").toString();
                var written = new AssemblyFolder(surroundings, target)
                        .write(out -> Synthesis.write(blueprint, Plans.of(blueprint), out));
                return look.apply(written);
            } finally {
                AssemblyFolder.remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
