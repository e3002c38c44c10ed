/**
 * What changes between two assemblies: resources and whether they survive, subnets, money.
 *
 * <p>Its decisions: resources are the same where stack and logical id are, as for CloudFormation; properties are compared
 * as they are written, functions included, so that no account is needed; which change replaces a resource is read from a
 * table made of the published resource schemas, and follows references, as whoever refers to a replaced resource by a
 * property that cannot change is replaced with it. "May be replaced" is said where the schemas say that it depends.
 *
 * <p>Not its job: judging either side by itself ({@code review}), prices ({@code cost}), rendering ({@code report}).
 */
@NullMarked
package dev.groundwork.diff;

import org.jspecify.annotations.NullMarked;
