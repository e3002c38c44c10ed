/**
 * The architecture review, computed from the templates that will be deployed and not from what somebody meant.
 *
 * <p>Its decisions: rules are records in lists, on resources as data; an absent property has AWS's meaning, which is not
 * always "off"; what cannot be resolved is answered with "cannot tell", never with "no". Reachability, failure domains and
 * capacity are computed over the whole assembly and held against the flows that the caller hands in as values, so that any
 * assembly can be reviewed, also one that this program did not write.
 *
 * <p>Not its job: reading templates ({@code assembly} does), rendering ({@code report}), knowing blueprints or CDK.
 */
@NullMarked
package dev.groundwork.review;

import org.jspecify.annotations.NullMarked;
