@NullMarked
package dev.groundwork.assembly;

import org.jspecify.annotations.NullMarked;
