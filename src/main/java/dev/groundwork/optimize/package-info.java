@NullMarked
package dev.groundwork.optimize;

import org.jspecify.annotations.NullMarked;
