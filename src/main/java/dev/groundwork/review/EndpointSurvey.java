package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import dev.groundwork.review.Effect.Impact;
import dev.groundwork.review.Effect.Recovery;
import dev.groundwork.review.Effect.Subject;
import java.util.List;
import java.util.stream.Stream;

/** Interface endpoints: one address in each of their subnets. */
final class EndpointSurvey implements FailureDomains.Survey {

    private final List<Resource> endpoints;

    EndpointSurvey(Evidence evidence) {
        this.endpoints = evidence.assembly().resources("AWS::EC2::VPCEndpoint").stream()
                .filter(endpoint -> !endpoint.at("/SubnetIds").isAbsent())
                .toList();
    }

    @Override
    public Stream<Effect> withoutZone(String zone) {
        return endpoints.stream()
                .map(endpoint -> Effect.told(Subject.ENDPOINTS, endpoint.toString(), () -> effect(endpoint, zone)));
    }

    @Override
    public Stream<FailureDomain> singles() {
        return Stream.empty();
    }

    private static Effect effect(Resource endpoint, String zone) {
        var zones = endpoint.followAll("/SubnetIds").stream()
                .map(Ground::zoneOf)
                .map(Value::text)
                .distinct()
                .toList();
        if (!zones.contains(zone)) {
            return Effect.none(Subject.ENDPOINTS, endpoint.toString(), zones.size(), "it has no address there");
        }
        int left = zones.size() - 1;
        return new Effect(
                Subject.ENDPOINTS,
                endpoint.toString(),
                left > 0 ? Impact.DEGRADED : Impact.LOST,
                Recovery.BY_ITSELF,
                left,
                zones.size(),
                left + " of " + zones.size() + " addresses are left");
    }
}
