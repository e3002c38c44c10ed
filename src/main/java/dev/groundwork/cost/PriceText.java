package dev.groundwork.cost;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of a price file, if it is one that can be read. */
final class PriceText {

    /** Some ten times the largest book. */
    private static final int LIMIT_MIB = 4;

    private PriceText() {}

    static String of(Path file) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes((LIMIT_MIB << 20) + 1);
            if (bytes.length > LIMIT_MIB << 20) {
                throw new PriceException(file.toString(), "expected at most " + LIMIT_MIB + " MiB, got more");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new PriceException(file.toString(), "expected a file, got nothing of this name", e);
        } catch (CharacterCodingException e) {
            throw new PriceException(file.toString(), "expected text in UTF-8, got other bytes", e);
        } catch (IOException e) {
            throw new PriceException(file.toString(), "expected a file that can be read, got " + e, e);
        }
    }
}
