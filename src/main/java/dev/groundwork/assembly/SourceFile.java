package dev.groundwork.assembly;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to read, and its path as messages show it. */
record SourceFile(Path real, Path shown) {

    static SourceFile of(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new AssemblyException(path, "expected a file");
        }
        return new SourceFile(path, path);
    }

    boolean isNamed(String... endings) {
        for (var ending : endings) {
            if (shown.toString().endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    String text(long limit) {
        try (var in = Files.newInputStream(real)) {
            var bytes = in.readNBytes(Math.toIntExact(limit + 1));
            if (bytes.length > limit) {
                throw new AssemblyException(shown, "too large, expected at most " + limit + " bytes");
            }
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString().startsWith("\uFEFF")
                    ? text.subSequence(1, text.length()).toString()
                    : text.toString();
        } catch (CharacterCodingException e) {
            throw new AssemblyException(shown, "expected UTF-8 text");
        } catch (IOException e) {
            throw new AssemblyException(shown, "cannot be read");
        }
    }
}
