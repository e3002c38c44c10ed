@NullMarked
package dev.groundwork.config;

import org.jspecify.annotations.NullMarked;
