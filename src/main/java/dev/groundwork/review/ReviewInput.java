package dev.groundwork.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the templates do not say: the day, what is known of instance types, what people acknowledged, what the pods ask
 * for, who is declared to talk to whom, and what other tools found. Without declared flows no path is held against any.
 */
public record ReviewInput(
        LocalDate today,
        InstanceCatalogue instances,
        List<Acknowledgement> acknowledgements,
        Optional<PodRequests> requests,
        Optional<List<Flow>> flows,
        List<Finding> elsewhere) {

    public ReviewInput {
        acknowledgements = List.copyOf(acknowledgements);
        flows = flows.map(List::copyOf);
        elsewhere = List.copyOf(elsewhere);
    }

    public static ReviewInput on(LocalDate today) {
        return new ReviewInput(
                today, InstanceCatalogue.none(), List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    public ReviewInput knowing(InstanceCatalogue catalogue) {
        return new ReviewInput(today, catalogue, acknowledgements, requests, flows, elsewhere);
    }

    public ReviewInput acknowledging(List<Acknowledgement> words) {
        return new ReviewInput(today, instances, words, requests, flows, elsewhere);
    }

    public ReviewInput requesting(PodRequests pods) {
        return new ReviewInput(today, instances, acknowledgements, Optional.of(pods), flows, elsewhere);
    }

    /** Everything that may pass: a flow that does not, and a path that is none of them, are findings. */
    public ReviewInput declaring(List<Flow> declared) {
        return new ReviewInput(today, instances, acknowledgements, requests, Optional.of(declared), elsewhere);
    }

    /** With findings of other tools, such as cdk-nag. */
    public ReviewInput with(List<Finding> found) {
        return new ReviewInput(today, instances, acknowledgements, requests, flows, found);
    }
}
