@NullMarked
package dev.groundwork.stack;

import org.jspecify.annotations.NullMarked;
