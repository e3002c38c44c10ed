/**
 * Reads cloud assemblies and CloudFormation templates as data, so that cost and review judge what will be deployed, also
 * where somebody else wrote it.
 *
 * <p>Way in: {@link dev.groundwork.assembly.CloudAssembly#read}, then its stacks and resources by type; a {@link
 * dev.groundwork.assembly.Resource} answers at JSON pointers that start at its properties.
 *
 * <h2>Decisions</h2>
 *
 * <ul>
 *   <li><b>One model for what is written and what it means.</b> A file becomes {@link dev.groundwork.assembly.Value}s,
 *       functions included; resolving makes values of values, when asked, in the stack that wrote them. Parameters,
 *       conditions, outputs and attributes are computed once; references are kept as references, so that they can be
 *       followed through imports, nested stacks and text that was joined and split again.
 *   <li><b>Not known is an answer.</b> What depends on the account, on a parameter without default or on AWS is {@link
 *       dev.groundwork.assembly.Unresolved} with the reason, never a guess. A plain accessor such as {@code text} throws
 *       {@link dev.groundwork.assembly.UnresolvedException} then: whoever runs rules or tariffs catches it in one place
 *       and says "cannot tell" or "not priced", and nobody can forget to. Conditions have three values likewise; a
 *       resource under an open condition is there and says so by {@code doubt()}. Parts that could not be seen at all are
 *       {@code gaps()}: who adds up the rest must report them.
 *   <li><b>Input is a stranger's.</b> Size, depth, number of values (aliases and loops written out), stacks, length of
 *       text and of chains of references are bounded; files come from inside the assembly's folder alone, symbolic links
 *       resolved; nothing is fetched; no object is made by a name in a file; names are stripped of control characters
 *       before they reach a message. Cycles are found by the trail of names, not by running out of stack.
 *   <li><b>Lenient where CloudFormation will judge, strict where we would misread.</b> A wrong argument makes one value
 *       unresolved; a file that is not a template, a duplicate key, a resource without type is refused with its line.
 * </ul>
 *
 * <h2>What it takes to be true</h2>
 *
 * <ul>
 *   <li>An attribute with the name of a property that the template sets has that property's value, as a VPC's CidrBlock
 *       does; attributes of custom resources never do.
 *   <li>Identifiers, ARNs and host names hold no comma, pipe or space, so a list of references survives being joined and
 *       split by one.
 *   <li>Export names are not themselves imported.
 *   <li>The partition of a stack without region is aws.
 * </ul>
 *
 * <h2>Not its job</h2>
 *
 * Whether a value is legal or wise ({@code review}), what it costs ({@code cost}), what properties mean to AWS (both),
 * regions and their zones (the caller, as a {@link dev.groundwork.assembly.Deployment}).
 */
@NullMarked
package dev.groundwork.assembly;

import org.jspecify.annotations.NullMarked;
