/**
 * Judges an assembly, ours or anybody's, from its templates alone.
 *
 * <h2>Reachability</h2>
 *
 * <p>Way in: {@link dev.groundwork.review.Reachability#of}. It knows {@link dev.groundwork.review.ReachRole roles}, answers
 * {@link dev.groundwork.review.Reachability#ask questions} with every resource that allows the path or the first that forbids
 * it, lists all {@link dev.groundwork.review.Opening openings}, and holds them against declared
 * {@link dev.groundwork.review.Flow flows}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li><b>A path is a row of gates</b> ({@code Gate}), in the order in which a packet meets them: groups, ACL, route, gateway,
 *       ACL, groups, and the same back for the answer where state is not kept. Each lets pass, stops, or is open. One that
 *       stops makes a no; else one that is open makes a "cannot tell"; a value that the template does not tell never makes a
 *       no. A yes between two roles is a yes between some two of their places, and says between which if not all.
 *   <li><b>An association that cannot be told concerns everything that it may mean</b> ({@code Link.names}): what the template
 *       leaves open, whatever it mentions and anything of another stack; what a custom resource computes, anything. An id that is
 *       written out is taken to be of something outside. Where a part of a template could not be read, nothing is denied, and
 *       where a macro rewrites it, nothing is said.
 *   <li><b>Addresses are pieces</b> ({@code Cuts}): a subnet is cut at the borders of every block that the other side's rules
 *       mention, so that each piece is wholly inside or outside of each rule. What is not known is one address somewhere in a
 *       block. Ports of callers and of calls are cut likewise. Nothing is sampled.
 *   <li><b>Roles are who wears the same security groups</b>, called by the groups' names; groups that AWS makes beside the
 *       template (EKS's own, a VPC's default one) are modelled, and what only EKS's own lets pass is listed apart, since no
 *       template closes it. A group that nothing wears is taken to be worn in any subnet of its VPC, or, where subnets are
 *       marked for them, by the load balancers of a cluster; the role says so.
 *   <li><b>All of the internet is all of it</b>: who is declared to call the internet on a port may call what the internet is
 *       declared to call there, and AWS's services behind gateway endpoints.
 *   <li><b>Not squared</b>: an index of who wears what finds the callers of each role, and subnets that behave alike are tried
 *       once ({@code Samples}).
 * </ul>
 *
 * <p>Taken to be true:
 *
 * <ul>
 *   <li>Between two interfaces their private addresses are asked. That one may be called by its public address is in the
 *       answers from and to the internet.
 *   <li>Callers use ports from 1024 on; where answers reach some of Linux's 32768 to 60999 only, a yes is limited.
 *   <li>A peering is accepted, and no gateway, group or ACL is changed beside the templates. Code of ICMP messages is ignored.
 *   <li>A group whose egress rules are all resources of their own may keep the default rule: AWS's documents do not say.
 * </ul>
 *
 * <p>An address of IPv6 in a subnet's or VPC's own block is nobody's on the internet. A route table that is not seen is taken
 * to have no route more specific than its VPC's own; of one that only may be the subnet's, every route counts.
 *
 * <p>Not modelled, so that a path through it is "cannot tell": transit gateways, private lines, appliances, regional NAT
 * gateways, peerings behind a NAT gateway. Not looked at: names and their resolution, endpoint policies, whether anything
 * listens, firewalls on hosts, limits, groups of single pods.
 *
 * <h2>Findings, addresses, failures</h2>
 *
 * <p><b>Findings.</b> {@link dev.groundwork.review.Review#of} goes through {@link dev.groundwork.review.RuleBook}: a rule is a
 * row in its topic's list, with the requirement, what follows if it is not met, and what to do. It answers for each
 * resource of its types, or for each stack: holds, violated, not applicable, or unknown where the templates do not tell;
 * unknown is a finding, and keeps the verdict open where the rule is an error. What CDK's validators and other tools found
 * is merged in, each thing once: where another tool's rule says what one of ours says, ours is kept. An acknowledged finding
 * stays in the list with its reason; an acknowledgement that matches nothing is a finding.
 *
 * <p>What a template alone cannot say of one resource, its fellows may: the one member of a numbered set that differs from all
 * others is told, as is whoever is opened, allowed or named and does not answer. Where the other half is not in the templates,
 * rules are silent.
 *
 * <p><b>Addresses and room.</b> The certificate is computed again from the templates' blocks by {@code address}'s checker.
 * A node full of pods is counted with and without prefixes of addresses, against each subnet, less what AWS's services keep
 * there and less the nodes that an upgrade adds; attachments are shared by volumes and network interfaces where the type
 * says so. Facts about instance types are handed in.
 *
 * <p><b>Failure domains.</b> Each zone, each NAT gateway and each single machine is taken away in turn. A NAT gateway goes
 * with its zone and takes the way out of every subnet whose route leads to it; brokers are spread evenly over their subnets
 * and topics over as many copies as the configuration says; members of a replica set are the nodes whose volumes carry one
 * value of the tag {@code groundwork:data}; a database has a standby if it says so. Whether pods find room is told only where
 * somebody declares what they request.
 *
 * <h2>Not its job</h2>
 *
 * <p>Reading templates ({@code assembly} does), what blueprints declare (the caller passes flows and acknowledgements as
 * values), how it looks ({@code report}).
 */
@NullMarked
package dev.groundwork.review;

import org.jspecify.annotations.NullMarked;
