/**
 * The commands: arguments in, text on standard output, an exit code out.
 *
 * <p>This is the only package that knows streams, the environment, the clock, the working folder and exit codes; everything
 * below it takes values and returns values, so that the same input gives the same bytes.
 *
 * <ul>
 *   <li>A command is a small class per word the user types; it reads, asks, and prints what a renderer of
 *       {@code report} returns.
 *   <li>Machine formats print nothing else on standard output. Errors go to standard error, in the form
 *       {@code where: what, expected …, got …}.
 *   <li>What it writes, it writes beside the target first and then moves, so that nothing is left half-written.
 * </ul>
 *
 * <p>Not its job: any decision about addresses, stacks, money or findings. Nobody imports it.
 */
@NullMarked
package dev.groundwork.cli;

import org.jspecify.annotations.NullMarked;
