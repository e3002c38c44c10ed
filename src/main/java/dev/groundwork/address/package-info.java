@NullMarked
package dev.groundwork.address;

import org.jspecify.annotations.NullMarked;
