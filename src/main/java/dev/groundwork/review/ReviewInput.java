package dev.groundwork.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the templates do not say: the day, what is known of instance types, what people acknowledged, what the pods ask
 * for, and what other tools found.
 */
public record ReviewInput(
        LocalDate today,
        InstanceCatalogue instances,
        List<Acknowledgement> acknowledgements,
        Optional<PodRequests> requests,
        List<Finding> elsewhere) {

    public ReviewInput {
        acknowledgements = List.copyOf(acknowledgements);
        elsewhere = List.copyOf(elsewhere);
    }

    public static ReviewInput on(LocalDate today) {
        return new ReviewInput(today, InstanceCatalogue.none(), List.of(), Optional.empty(), List.of());
    }

    public ReviewInput knowing(InstanceCatalogue catalogue) {
        return new ReviewInput(today, catalogue, acknowledgements, requests, elsewhere);
    }

    public ReviewInput acknowledging(List<Acknowledgement> words) {
        return new ReviewInput(today, instances, words, requests, elsewhere);
    }

    public ReviewInput requesting(PodRequests pods) {
        return new ReviewInput(today, instances, acknowledgements, Optional.of(pods), elsewhere);
    }

    /** With findings of other tools, such as cdk-nag. */
    public ReviewInput with(List<Finding> found) {
        return new ReviewInput(today, instances, acknowledgements, requests, found);
    }
}
