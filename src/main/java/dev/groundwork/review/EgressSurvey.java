package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import dev.groundwork.review.Effect.Impact;
import dev.groundwork.review.Effect.Recovery;
import dev.groundwork.review.Effect.Subject;
import dev.groundwork.review.FailureDomain.Kind;
import dev.groundwork.review.Ground.Piece;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ways out of private subnets: a NAT gateway lives in one zone and falls with it. */
final class EgressSurvey implements FailureDomains.Survey {

    private static final String NAT = "AWS::EC2::NatGateway";

    private final List<Resource> gateways;
    private final List<Ground> grounds;

    EgressSurvey(Evidence evidence) {
        this.gateways = evidence.assembly().resources(NAT);
        this.grounds = Ground.all(evidence);
    }

    @Override
    public Stream<Effect> withoutZone(String zone) {
        return grounds.stream()
                .flatMap(ground -> effect(ground, piece -> !piece.isIn(zone), nat -> isIn(nat, zone)).stream());
    }

    @Override
    public Stream<FailureDomain> singles() {
        return gateways.stream()
                .map(nat -> new FailureDomain(
                        Kind.NAT_GATEWAY,
                        nat.toString(),
                        grounds.stream()
                                .filter(ground -> ways(ground).anyMatch(way -> way.equals(nat)))
                                .flatMap(ground -> effect(ground, piece -> true, nat::equals).stream())
                                .toList()));
    }

    /** Of the subnets that are still there, those whose gateway is gone. */
    private static Optional<Effect> effect(Ground ground, Predicate<Piece> isThere, Predicate<Resource> isGone) {
        var name = name(ground.vpc());
        if (ways(ground).findAny().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Effect.told(Subject.EGRESS, name, () -> {
            var there = ground.pieces().stream()
                    .filter(isThere)
                    .filter(piece -> way(piece).isPresent())
                    .toList();
            int cut = (int) there.stream()
                    .filter(piece -> way(piece).filter(isGone).isPresent())
                    .count();
            return told(name, there.size() - cut, there.size());
        }));
    }

    private static Effect told(String name, int left, int of) {
        if (left == of) {
            return Effect.none(Subject.EGRESS, name, of, "every remaining private subnet keeps its way out");
        }
        return new Effect(
                Subject.EGRESS,
                name,
                left == 0 ? Impact.LOST : Impact.DEGRADED,
                Recovery.BY_A_PERSON,
                left,
                of,
                (of - left) + " of " + of
                        + " remaining private subnets have no way out until their routes lead to another gateway");
    }

    private static Stream<Resource> ways(Ground ground) {
        return ground.pieces().stream().flatMap(piece -> way(piece).stream());
    }

    private static Optional<Resource> way(Piece piece) {
        return piece.wayOut().filter(target -> target.type().equals(NAT));
    }

    private static boolean isIn(Resource nat, String zone) {
        return nat.follow("/SubnetId")
                .map(subnet -> Ground.zoneOf(subnet).equals(new Value.Text(zone)))
                .orElse(false);
    }

    /** A network's name as people gave it. */
    private static String name(Resource vpc) {
        var given = NodeSets.tag(vpc, "Name");
        return given.isEmpty() ? vpc.toString() : given;
    }
}
