package dev.groundwork.cli;

import dev.groundwork.config.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads for how many years somebody would bind himself. */
final class TermConverter implements ITypeConverter<Integer> {

    private static final List<String> WORDS = List.of("on-demand", "1y", "3y");
    private static final Map<String, Integer> YEARS = Map.of("on-demand", 0, "1y", 1, "3y", 3);

    @Override
    public Integer convert(String word) {
        return Optional.ofNullable(YEARS.get(word))
                .orElseThrow(() -> new TypeConversionException("expected one of " + String.join(", ", WORDS) + ", got '"
                        + word + "'" + Nearest.hint(word, WORDS)));
    }
}
