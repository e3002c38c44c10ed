/**
 * What other platforms would cost: on the base instance of every generation, and on whatever is cheapest and survives as
 * much.
 *
 * <h2>The space</h2>
 *
 * <p>A platform is a region and one {@link dev.groundwork.optimize.Alternative} of each
 * {@link dev.groundwork.optimize.Component}: the type of its instances, the answers to the questions that change what is
 * built ({@code Questions}: standby and storage of the database, the kind of broker, the NAT gateways and endpoints of each
 * network), and how its hours are paid for. An alternative is nothing but settings, as one gives them with {@code --set}: the
 * blueprint's own reader decides which are legal, so the search knows no rule by heart and cannot break one.
 *
 * <p>Two things are weighed, cost and survivors: the components that go on by themselves whichever one zone is lost, as the
 * blueprint's choices say. What neither measures is held, or the cheapest answer would always be to have less: no
 * alternative has fewer processors, less memory or less storage, and none takes away a way to the internet that a flow
 * promises. Types are the smallest large enough of each general, compute and memory family from the fourth generation on.
 *
 * <h2>Decisions</h2>
 *
 * <ul>
 *   <li>Each structural variant is synthesized once and the difference in its bill kept ({@code Ledger}). Another instance
 *       type changes only the price of hours, and another region only the book: those are swapped in the lines.
 *   <li>Costs add per component and survivors add too. So the cheapest platform of each number of survivors is found
 *       exactly, component by component ({@code Front}), out of hundreds of millions, without looking at each.
 *   <li>A price that is not in the book is no price: the alternative, or the region, is out, with the key that is missing.
 *       What has no price in the blueprint itself is in no total.
 *   <li>Every point of the front is synthesized and priced for real before anybody sees it ({@code Confirmation}); one that
 *       costs anything else than was found is a defect of ours.
 *   <li>Everything that loses has a reason: what dominates it, the rule or the wish it breaks, the price that is missing.
 *   <li>Commitments are searched only for who asks: no blueprint says for how long somebody wants to be bound.
 * </ul>
 *
 * <p>Not its job: prices and tariffs ({@code cost}), synthesizing and reading assemblies (whoever implements
 * {@link dev.groundwork.optimize.Pricing}), or changing a blueprint on disk ({@code cli} writes what it is told to).
 */
@NullMarked
package dev.groundwork.optimize;

import org.jspecify.annotations.NullMarked;
