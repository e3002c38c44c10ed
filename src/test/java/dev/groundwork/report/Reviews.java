package dev.groundwork.report;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.config.BlueprintReader;
import dev.groundwork.config.Plans;
import dev.groundwork.review.Acknowledgement;
import dev.groundwork.review.Flow;
import dev.groundwork.review.Judged;
import dev.groundwork.review.ReviewInput;
import dev.groundwork.review.Traffic;
import dev.groundwork.stack.DeclaredFlow;
import dev.groundwork.stack.Synthesized;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The published blueprints as review documents, each made once. */
final class Reviews {

    private static final Map<String, ReviewDocument> DONE = new ConcurrentHashMap<>();

    private Reviews() {}

    static ReviewDocument of(String blueprint) {
        return DONE.computeIfAbsent(blueprint, name -> {
            var file = Path.of("config", name + ".yaml");
            var read = BlueprintReader.read(file, List.of()).blueprint();
            var words = read.acknowledgements().stream()
                    .map(spec -> new Acknowledgement(spec.rule(), spec.resource(), spec.reason()))
                    .toList();
            var flows = DeclaredFlow.of(read, Plans.of(read)).stream()
                    .map(Reviews::flow)
                    .toList();
            return ReviewDocument.of(
                    name,
                    CloudAssembly.read(Synthesized.read(file).directory()),
                    ReviewInput.on(Judged.TODAY).knowing(Judged.INSTANCES).acknowledging(words),
                    Optional.of(flows),
                    Optional.of(Estimates.of(name)));
        });
    }

    private static Flow flow(DeclaredFlow flow) {
        var traffic = flow.protocol().equals("all") ? Traffic.all() : Traffic.tcp(flow.firstPort(), flow.lastPort());
        return new Flow(flow.from(), flow.to(), traffic, flow.why());
    }
}
