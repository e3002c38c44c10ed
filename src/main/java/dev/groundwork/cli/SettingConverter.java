package dev.groundwork.cli;

import dev.groundwork.config.Setting;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of --set, with the blueprint's own message where it is not one. */
final class SettingConverter implements ITypeConverter<Setting> {

    @Override
    public Setting convert(String text) {
        try {
            return Setting.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
