/** Reviews an assembly. */
@NullMarked
package dev.groundwork.review;

import org.jspecify.annotations.NullMarked;
