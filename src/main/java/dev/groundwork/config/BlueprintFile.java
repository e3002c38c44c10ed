package dev.groundwork.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A blueprint's text, if the file is one that can be read. */
final class BlueprintFile {

    /** Some forty times the largest blueprint in this repository. */
    private static final int LIMIT_KIB = 128;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** How a file is opened. */
    interface Opener {
        InputStream open(Path file) throws IOException;
    }

    private BlueprintFile() {}

    static String text(Path file, Opener opener) {
        if (Files.isDirectory(file)) {
            throw new BlueprintException(file, "expected a file, got a directory" + found(blueprintsIn(file)));
        }
        try (var in = opener.open(file)) {
            var bytes = in.readNBytes(LIMIT_KIB * 1024 + 1);
            if (bytes.length > LIMIT_KIB * 1024) {
                throw new BlueprintException(file, "expected a blueprint of at most " + LIMIT_KIB + " KiB, got more");
            }
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new BlueprintException(file, "expected a file, got nothing of this name" + nearest(file));
        } catch (AccessDeniedException e) {
            throw new BlueprintException(file, "expected a file that may be read, got one without the permission");
        } catch (CharacterCodingException e) {
            throw new BlueprintException(file, "expected text in UTF-8, got other bytes");
        } catch (IOException e) {
            throw new BlueprintException(file, "expected a file that can be read, got: " + e.getMessage());
        }
    }

    private static String nearest(Path file) {
        var folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "; its folder does not exist either";
        }
        var names = blueprintsIn(folder);
        var hint = Nearest.hint(String.valueOf(file.getFileName()), names);
        return hint.isEmpty() ? found(names) : hint;
    }

    private static String found(List<String> names) {
        return names.isEmpty() ? "" : "; there are " + String.join(", ", names);
    }

    private static List<String> blueprintsIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(); // a suggestion less
        }
    }
}
