package dev.groundwork.cli;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.ClusterSpec;
import dev.groundwork.config.Plans;
import dev.groundwork.review.Acknowledgement;
import dev.groundwork.review.Flow;
import dev.groundwork.review.PodRequests;
import dev.groundwork.review.ReviewInput;
import dev.groundwork.review.Traffic;
import dev.groundwork.stack.DeclaredFlow;
import java.time.LocalDate;
import java.util.Optional;

/** What a review is told beside the templates: by a blueprint, if there is one. */
final class DeclaredInput {

    private DeclaredInput() {}

    static ReviewInput of(LocalDate today, Optional<Blueprint> blueprint) {
        var input = ReviewInput.on(today).knowing(new KnownInstances());
        return blueprint.map(declared -> of(input, declared)).orElse(input);
    }

    private static ReviewInput of(ReviewInput input, Blueprint blueprint) {
        var told = input.acknowledging(blueprint.acknowledgements().stream()
                        .map(spec -> new Acknowledgement(spec.rule(), spec.resource(), spec.reason()))
                        .toList())
                .declaring(DeclaredFlow.of(blueprint, Plans.of(blueprint)).stream()
                        .map(DeclaredInput::flow)
                        .toList());
        return blueprint
                .cluster()
                .flatMap(ClusterSpec::requests)
                .map(pods -> told.requesting(new PodRequests(pods.pods(), pods.cpuMillis(), pods.memoryMib())))
                .orElse(told);
    }

    private static Flow flow(DeclaredFlow flow) {
        var traffic = flow.protocol().equals("all") ? Traffic.all() : Traffic.tcp(flow.firstPort(), flow.lastPort());
        return new Flow(flow.from(), flow.to(), traffic, flow.why());
    }
}
