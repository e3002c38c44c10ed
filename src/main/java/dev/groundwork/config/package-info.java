/**
 * Turns a file of {@code config/} into a {@link dev.groundwork.config.Blueprint}, or says everything that is wrong with
 * it.
 *
 * <p><b>The records are the format.</b> A key is a record's component in kebab-case; what may stand at it follows from
 * its type ({@code Shape}), and {@link dev.groundwork.config.Doc}, {@link dev.groundwork.config.Default},
 * {@link dev.groundwork.config.Limits} and {@link dev.groundwork.config.Named} say the rest, each once. The reader, the
 * options of the command line ({@link dev.groundwork.config.Setting}) and the published JSON Schema are driven by that
 * alone: a new key is a new component, and nothing else.
 *
 * <p><b>Three passes.</b> <i>Syntax</i> ({@code BlueprintFile}, {@code Yaml}) stops at the first problem, because behind
 * it nothing is certain; it also keeps hostile files small, in bytes, levels and values. <i>Shape</i>
 * ({@code Shape.bind}) and <i>sense</i> ({@code Sense} and the {@code Rules} of each section) collect all problems, each
 * with its path and line. Sense is checked as far as the shape allows: a value of a wrong shape is replaced by its
 * default or left out, and what touches it is not complained about twice.
 *
 * <p><b>Facts, and what is unknown.</b> Regions, zones, and what EC2, RDS and MSK sell where are committed tables with
 * their sources. They speak of zone <i>ids</i>, while a blueprint names zones, and in the older regions an account may
 * have names of its own for them. So a fact that depends on the id refuses a blueprint only where the id is known (by
 * {@code zone-ids}, or because all accounts share the mapping); elsewhere, and where the tables are silent, it becomes a
 * note of the {@link dev.groundwork.config.Reading}.
 *
 * <p>Not here: how addresses are divided ({@code address}; this package only asks, in
 * {@link dev.groundwork.config.Plans}), what is built from a blueprint ({@code stack}), whether what was built keeps the
 * rules ({@code review}, which judges templates and does not trust this package), prices ({@code cost}), and printing
 * ({@code cli}).
 */
@NullMarked
package dev.groundwork.config;

import org.jspecify.annotations.NullMarked;
