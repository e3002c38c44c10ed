/**
 * Address arithmetic: divides a network into segments, and each segment into a subnet per tier and zone, so that not
 * one address is left over, and proves it.
 *
 * <p><b>Why the blocks are uneven.</b> A network is 2^n addresses and a subnet a power of two from /16 to /28, so three
 * equal zones can never fill it. {@link dev.groundwork.address.Planner} searches all ways to fill it exactly for the
 * one in which unevenness does the least harm. There is one whenever the least sizes of all subnets fit.
 *
 * <p><b>The order of criteria.</b> Every tier's minimum is met. Of the tilings that do, the first criterion that tells
 * two of them apart decides:
 *
 * <ol>
 *   <li>the smallest block of the primary tier is as large as possible: nodes, pods and data live there, and the
 *       smallest zone is what they outgrow first;
 *   <li>every tier has the same block in all zones, which is possible with two and four zones, and with none of the
 *       other numbers;
 *   <li>the primary tier has as many addresses as possible;
 *   <li>the smallest block of all other tiers is as large as possible;
 *   <li>earlier zones have as many addresses as possible: the first zone's total decides, then the second's, and so
 *       on; where all totals are equal, the block of the first tier in the first zone, of the second tier, and so on.
 * </ol>
 *
 * The primary tier is the one named {@code private}, else the last, unless a request names another.
 *
 * <p><b>The order of addresses.</b> In a segment, larger blocks come first, which aligns every one of them; among blocks
 * of one size the primary tier's come first, then the other tiers' in the request's order, and in each tier the zones
 * in the request's order.
 *
 * <pre>
 * 10.100.0.0/19     |  private a  |  private b  |  private c  | public a | b | c |
 *                       2048          2048          2048          1024   512 512
 * </pre>
 *
 * <p><b>Segments.</b> Blocks given by hand stand. The others share what is left: equally, in the request's order, and
 * if their number is no power of two, the first of them get twice as much as the last; or by weights that are powers of
 * two, exactly in their proportion, the heavier first. Weights that cannot fill the block are refused, with the nearest
 * that can. Segments of one size are divided alike.
 *
 * <p><b>What may move when.</b> The same request gives the same plan for ever. Renaming a segment or reserving it moves
 * nothing; changing tiers or minimums moves subnets inside segments, but no segment. Adding or removing a segment moves
 * the others' equal or weighted shares, but never a block given by hand: who wants to grow later plans reserved
 * segments from the start, or writes the present blocks down before adding one. Reordering zones, tiers or segments is
 * a different request.
 *
 * <p><b>The certificate.</b> {@link dev.groundwork.address.Checker} reads the plan's blocks back from their text and
 * compares them with the network by going through runs of numbers; it shares no code with the search. A plan that it
 * does not find exact is never handed out. It judges other people's lists of blocks, and synthesized templates, too.
 *
 * <p><b>What AWS keeps.</b> Of every subnet the first four addresses (network, router, name server, future use) and the
 * last one: {@link dev.groundwork.address.PlannedSubnet#RESERVED}. A network is /16 to /28, and so is a subnet (Amazon
 * VPC User Guide, "Subnet CIDR blocks"). A block with host bits set is taken as the block in which it lies.
 *
 * <p>Not its job: reading requests from a blueprint and checking that networks do not overlap ({@code config}), making
 * subnets ({@code stack}), drawing the plan ({@code report}).
 */
@NullMarked
package dev.groundwork.address;

import org.jspecify.annotations.NullMarked;
