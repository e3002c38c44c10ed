package dev.groundwork.cli;

import dev.groundwork.config.InstanceCatalogue;
import dev.groundwork.config.Nearest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a region in North America, and offers the nearest one where it is none. */
final class RegionConverter implements ITypeConverter<String> {

    @Override
    public String convert(String word) {
        var regions = InstanceCatalogue.regions();
        if (!regions.contains(word)) {
            throw new TypeConversionException("expected one of " + String.join(", ", regions) + ", got '" + word + "'"
                    + Nearest.hint(word, regions));
        }
        return word;
    }
}
