/**
 * Turns results into text: for people in at most 80 columns of plain characters (tables of money in 100), as Markdown or as
 * one page for a browser, for programs as JSON or CSV.
 *
 * <p>A renderer is a class with one method that takes a result and returns a string. It computes nothing that the
 * result does not say, and it never prints: who asked decides where the text goes.
 *
 * <p>JSON is written field by field. Keys keep their order, the first one names the schema and its version, and the
 * version changes when a key is renamed, removed or changes its meaning; a new key is no new version.
 *
 * <p>Names come from templates that anybody may have written. Each form has one place that makes them harmless: {@code
 * CostColumns} for a terminal, {@code MarkdownPage}, {@code CsvTable} and {@code Html}; no renderer escapes by itself.
 *
 * <p>A page ({@code HtmlPage}) stands alone: style inside, no script, a policy under which it can load nothing, the same bytes
 * for the same result. What a bar shows stands beside it in figures, so that colour and drawing are never needed.
 *
 * <p>Not its job: choosing the format, colour and the way to a terminal ({@code cli}); what the figures mean ({@code
 * address}, {@code cost}, {@code review}, {@code optimize}).
 */
@NullMarked
package dev.groundwork.report;

import org.jspecify.annotations.NullMarked;
