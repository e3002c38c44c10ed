@NullMarked
package dev.groundwork.report;

import org.jspecify.annotations.NullMarked;
