package dev.groundwork.cli;

import dev.groundwork.diff.FailOn;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the conditions of --fail-on. */
final class FailOnConverter implements ITypeConverter<List<FailOn>> {

    @Override
    public List<FailOn> convert(String typed) {
        try {
            return FailOn.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
