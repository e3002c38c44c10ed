@NullMarked
package dev.groundwork.cost;

import org.jspecify.annotations.NullMarked;
