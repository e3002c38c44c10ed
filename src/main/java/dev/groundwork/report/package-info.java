/**
 * Turns results into text: for people in at most 80 columns of plain characters, for programs as JSON.
 *
 * <p>A renderer is a class with one method that takes a result and returns a string. It computes nothing that the
 * result does not say, and it never prints: who asked decides where the text goes.
 *
 * <p>JSON is written field by field. Keys keep their order, the first one names the schema and its version, and the
 * version changes when a key is renamed, removed or changes its meaning; a new key is no new version.
 *
 * <p>Not its job: choosing the format, colour and the way to a terminal ({@code cli}); what the figures mean ({@code
 * address}, {@code cost}, {@code review}, {@code optimize}).
 */
@NullMarked
package dev.groundwork.report;

import org.jspecify.annotations.NullMarked;
