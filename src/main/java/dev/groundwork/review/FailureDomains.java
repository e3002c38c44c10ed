package dev.groundwork.review;

import dev.groundwork.review.FailureDomain.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every zone, every NAT gateway and every single machine in turn: what its loss does. */
final class FailureDomains {

    /** How one kind of part fares when a zone goes, and which of its pieces can fail alone. */
    interface Survey {

        Stream<Effect> withoutZone(String zone);

        Stream<FailureDomain> singles();
    }

    private FailureDomains() {}

    static List<FailureDomain> all(Evidence evidence, Optional<PodRequests> requests) {
        var surveys = List.of(
                new EgressSurvey(evidence),
                new KubernetesSurvey(evidence, requests),
                new KafkaSurvey(evidence),
                new DatabaseSurvey(evidence),
                new NodeSurvey(evidence),
                new EndpointSurvey(evidence));
        var zones = Ground.all(evidence).stream()
                .flatMap(ground -> ground.zones(piece -> true).stream())
                .distinct()
                .sorted()
                .map(zone -> new FailureDomain(
                        Kind.ZONE,
                        zone,
                        surveys.stream()
                                .flatMap(survey -> survey.withoutZone(zone))
                                .toList()));
        return Stream.concat(zones, surveys.stream().flatMap(Survey::singles)).toList();
    }
}
