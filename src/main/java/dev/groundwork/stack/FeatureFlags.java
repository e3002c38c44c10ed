package dev.groundwork.stack;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The CDK's feature flags, set by the program and not by cdk.json, so that an assembly is the same whoever asks for it. */
final class FeatureFlags {

    private FeatureFlags() {}

    static Map<String, Object> all() {
        var flags = new TreeMap<String, Object>();
        read().forEach((name, value) -> flags.put(name.toString(), value(value.toString())));
        // The one flag that is a list; every region of a blueprint is in this partition.
        flags.put("@aws-cdk/core:target-partitions", List.of("aws"));
        return flags;
    }

    private static Object value(String text) {
        return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
    }

    private static Properties read() {
        var name = "feature-flags.properties";
        try (var stream = Objects.requireNonNull(FeatureFlags.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
