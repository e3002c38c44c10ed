/**
 * The deployables: what a blueprint and its address plan become on AWS. This package alone knows CDK.
 *
 * <p>{@link dev.groundwork.stack.Topology} is the way in: a constructor call per stack, in the order in which each needs
 * those before it. A stack takes its section of the blueprint and what earlier stacks export, never the whole blueprint;
 * {@link dev.groundwork.stack.Network} is what the first one exports to all others.
 *
 * <h2>Decisions</h2>
 *
 * <ul>
 *   <li>The plan reaches CDK through one seam, {@code PlannedAddresses}: the L2 VPC stays in charge of routing and NAT, and
 *       asks it for every block. No block is computed here.
 *   <li>Every security group and every rule is in the network stack, made from the blueprint's flows and the table of
 *       {@code IntrinsicFlows}, so that no two stacks need each other. Groups filter by role and port at each interface;
 *       routes and ACLs, which see only addresses, keep subnets and segments apart behind them.
 *   <li>A network of several segments has an ACL per segment, and one for the subnets through which all of them leave,
 *       which therefore stand in a segment without workloads ({@code AclRules}).
 *   <li>Alarms are rows of a table ({@code Watched}, and an {@code …Alarms} for each part), of which the watch stack makes
 *       alarms, dashboards and topic: it needs all stacks, and none needs it. What no service publishes, an agent or timer
 *       of ours does, and a test ties each figure to who publishes it. Gateways are watched by their ids, so that nobody
 *       is called for another's; the price is that one cannot be taken away before the watch has let go of it.
 *   <li>Nothing is looked up: zones and region are the blueprint's, the account is that of whoever deploys. Where
 *       CloudFormation has a native way there is no custom resource, which is why the default security group keeps its
 *       rules (nothing is in it) and a peering does not resolve the other side's public names (nothing asks for them).
 *   <li>What stands of cdk-nag's AwsSolutions findings stands in one table per stack ({@code Suppressions}) and, as cdk-nag's own
 *       metadata, in the templates. The rules themselves run in tests and where the context asks for them, as they would
 *       add more than half a second to every synthesis.
 * </ul>
 *
 * <p>Not its job: which addresses (address), whether a blueprint makes sense (config), what the templates cost or whether
 * they are sound (cost and review, which read what is written here as anybody's templates).
 */
@NullMarked
package dev.groundwork.stack;

import org.jspecify.annotations.NullMarked;
