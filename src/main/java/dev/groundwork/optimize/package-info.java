/**
 * The search for a cheaper platform that keeps the brief's hard rules.
 *
 * <p>Its decisions: costs add per component, so each alternative is priced once and the sums are searched exactly; whatever
 * wins is synthesized, priced and reviewed for real before anybody sees it, and a difference is a failure.
 *
 * <p>Not its job: prices ({@code cost} owns them) or changing a blueprint on disk ({@code cli} writes what it is told to).
 */
@NullMarked
package dev.groundwork.optimize;

import org.jspecify.annotations.NullMarked;
