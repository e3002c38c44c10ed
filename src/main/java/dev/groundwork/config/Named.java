package dev.groundwork.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The key's text, or the keys of its map, are names: they become parts of stack names, tags and DNS names. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Named {

    String PATTERN = "[a-z]([a-z0-9-]{0,28}[a-z0-9])?";

    String EXPECTED = "expected lower-case letters, digits and hyphens, 30 at most, a letter first and no hyphen last";
}
