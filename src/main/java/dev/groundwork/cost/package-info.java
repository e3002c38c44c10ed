/**
 * What the synthesized templates cost, every figure with its source, nothing guessed.
 *
 * <h2>Prices</h2>
 *
 * <p>A {@link dev.groundwork.cost.PriceBook} holds the prices of one region as
 * {@code cost/prices/<region>.json} has them: {@link dev.groundwork.cost.PriceKey offer code and usage type} in AWS's own
 * words, so that a price can be found in a bill and in the price list; per tier the figure as a decimal, its day and its
 * {@link dev.groundwork.cost.PriceSource source}; and what the same hour costs under a
 * {@link dev.groundwork.cost.Commitment}. A price that is not in the book does not exist: there is no default and no zero.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>One table says all that is known of a price ({@code PriceTable}, by topic in the {@code ...Prices} classes): its key,
 *       which product of the price list it is, the unit and tiers it must have there, and what the seed file calls it.
 *       Adding a price is one entry; import, refresh and coverage follow.
 *   <li>Books are generated, never edited. {@link dev.groundwork.cost.PriceImport} makes them from
 *       {@code cost/prices/input/prices.csv}, where every row is a reading in free text: each row is one price's, or is on
 *       the list of rows that are not used, with the reason. The newest of several readings holds; what contradicts it is
 *       noted in the book. Figures that somebody scaled from another size, and spot prices, are not used.
 *   <li>{@link dev.groundwork.cost.PriceRefresh} makes them from AWS's bulk files. Each price must be exactly one product,
 *       with the expected unit and tiers, above zero; a price of the old book must be found again. Anything else fails the
 *       refresh, all of it named, and the old book stays.
 *   <li>The EC2 file of a region has 450 MB: files are streamed from disk, products first, and only what a rule claims is
 *       remembered. A download goes on where it broke off, asks only for what changed, and is checked by SHA-256.
 *   <li>Units stay AWS's ({@code Hrs} here, {@code hours} there, {@code GiBps-mo} for what is ordered in MiB/s): whoever
 *       multiplies looks at the unit. Free allowances are not in the books: they belong to the account, not to one platform.
 * </ul>
 *
 * <h2>Estimate</h2>
 *
 * <p>{@link dev.groundwork.cost.Estimate#of} goes through an assembly once. The sheet ({@code Tariffs}) has one entry per
 * CloudFormation type: its charges, the reason why it is free, or the reason why nobody can tell. A type that is not on it, a
 * price that is not in the book, a property for which there is no rule and a value that the template does not tell become
 * {@link dev.groundwork.cost.NotPriced} lines, never zero. What no template tells is an
 * {@link dev.groundwork.cost.Assumption} with a low, an expected and a high value, and its lines are kept apart from the
 * fixed ones.
 *
 * <ul>
 *   <li>Tiers count what the whole assembly takes: a line costs what it adds to the lines before it. Free allowances are not
 *       taken off, except where the price list has them as a first step, as for dashboards.
 *   <li>How much is sent is assumed; which part of it crosses zones follows from subnets, brokers, replica sets and routes
 *       ({@code ZoneTraffic}). A gigabyte is paid where it leaves and where it arrives.
 *   <li>Versions have a dated table of when they begin to cost more ({@code SupportDates}); an estimate of a day charges what is
 *       due on that day.
 *   <li>What several resources cause but one bill line pays, such as a published metric under two alarms or a log group that
 *       is declared or else made by the service, is charged once.
 *   <li>CloudFormation's macro for hosted rotations is known: what it adds is priced at the schedule. Other macros are gaps.
 *   <li>A tariff names the prices it may want, so that the status of a book can say which are missing.
 * </ul>
 *
 * <h2>Commitments and discounts</h2>
 *
 * <p>{@link dev.groundwork.cost.Commitments} holds each fixed line that AWS also sells for a term against every sourced price of
 * that term; a missing price is a missing {@link dev.groundwork.cost.Quote}, and a column's sum says what it leaves out. A term
 * is owed to its end, so break-even is the month in which on demand would have cost as much as the whole term. Where a source
 * gives only the sum of both parts, a partial upfront payment is not split. {@link dev.groundwork.cost.Statement} is an
 * estimate as somebody asked to see it: under one term, with a company's own {@link dev.groundwork.cost.Discounts}.
 *
 * <p>Not its job: the day it is (a parameter), where the files lie, printing, the progress bar, and deciding to use the
 * network at all; that is {@code cli}'s, which alone makes the {@link dev.groundwork.cost.HttpDownload} that reaches out.
 */
@NullMarked
package dev.groundwork.cost;

import org.jspecify.annotations.NullMarked;
