package dev.groundwork.cli;

import dev.groundwork.config.Nearest;
import dev.groundwork.optimize.Keep;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a word of --keep, and offers the nearest one where it is none. */
final class KeepConverter implements ITypeConverter<Keep> {

    @Override
    public Keep convert(String word) {
        var words = Stream.of(Keep.values()).map(Keep::toString).toList();
        return Stream.of(Keep.values())
                .filter(keep -> keep.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected one of " + String.join(", ", words) + ", got '"
                        + word + "'" + Nearest.hint(word, words)));
    }
}
