package dev.groundwork.stack;

import dev.groundwork.config.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A role's name as blueprints write it (front-end), and as construct ids do (FrontEnd). */
final class RoleName {

    private RoleName() {}

    static String kebab(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String pascal(Role role) {
        return Arrays.stream(role.name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
