/**
 * The review attacked: single faults that somebody thought of, and mechanical mutations that nobody did.
 *
 * <p>A {@link dev.groundwork.faults.Fault} is an entry of a file in {@code src/test/resources/faults}; its README says how one
 * is written. What CDK's validator and cdk-nag say of the same templates is measured by {@code src/tools/faults} and committed
 * beside the faults, since both run on Node.
 */
package dev.groundwork.faults;
