/**
 * The architecture review, computed from the templates that will be deployed and not from what somebody meant.
 *
 * <p>Its decisions: rules are records in lists, on resources as data; an absent property has AWS's meaning, which is not
 * always "off"; what cannot be resolved is answered with "cannot tell", never with "no". Reachability, failure domains and
 * capacity are computed over the whole assembly and held against the flows that the caller hands in as values, so that any
 * assembly can be reviewed, also one that this program did not write.
 *
 * <p><b>Findings.</b> {@link dev.groundwork.review.Review#of} goes through {@link dev.groundwork.review.RuleBook}: a rule is a
 * row in its topic's list, with the requirement, what follows if it is not met, and what to do. It answers for each
 * resource of its types, or for each stack: holds, violated, not applicable, or unknown where the templates do not tell;
 * unknown is a finding, and keeps the verdict open where the rule is an error. What CDK's validators and other tools found
 * is merged in, each thing once: where another tool's rule says what one of ours says, ours is kept. An acknowledged finding
 * stays in the list with its reason; an acknowledgement that matches nothing is a finding.
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
 * <p>Not its job: reading templates ({@code assembly} does), rendering ({@code report}), knowing blueprints or CDK.
 */
@NullMarked
package dev.groundwork.review;

import org.jspecify.annotations.NullMarked;
