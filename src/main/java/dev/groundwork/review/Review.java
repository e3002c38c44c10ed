package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that the review found, in an order that never changes. */
public record Review(
        Inventory inventory,
        List<NetworkAddresses> addresses,
        List<ClusterRoom> room,
        List<FailureDomain> failures,
        Paths paths,
        List<Finding> findings) {

    public Review {
        addresses = List.copyOf(addresses);
        room = List.copyOf(room);
        failures = List.copyOf(failures);
        findings = List.copyOf(findings);
    }

    public static Review of(CloudAssembly assembly, ReviewInput input) {
        return of(assembly, Reachability.of(assembly), input);
    }

    /** For who asks about single paths too. */
    public static Review of(CloudAssembly assembly, Reachability reachability, ReviewInput input) {
        var evidence = new Evidence(assembly, input.today(), input.instances());
        var paths = Paths.of(reachability, input.flows());
        var found =
                Stream.concat(ReachRules.findings(assembly, reachability, paths).stream(), input.elsewhere().stream());
        return new Review(
                Inventory.of(assembly),
                NetworkAddresses.all(evidence),
                ClusterRoom.all(evidence),
                FailureDomains.all(evidence, input.requests()),
                paths,
                Findings.of(evidence, found.toList(), input.acknowledgements()));
    }

    public Verdict verdict() {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR && finding.stands())) {
            return Verdict.FAILS;
        }
        boolean open = findings.stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR
                        && finding.open()
                        && finding.acknowledged().isEmpty());
        return open ? Verdict.OPEN : Verdict.PASSES;
    }

    /** What somebody has to look at. */
    public List<Finding> unacknowledged() {
        return findings.stream()
                .filter(finding -> finding.acknowledged().isEmpty())
                .toList();
    }

    /** What somebody has looked at, with the reason. */
    public List<Finding> acknowledged() {
        return findings.stream()
                .filter(finding -> finding.acknowledged().isPresent())
                .toList();
    }

    /** The same arranged by AWS's Well-Architected Framework; every pillar is there. */
    public Map<Pillar, PillarView> byPillar() {
        var views = new EnumMap<Pillar, PillarView>(Pillar.class);
        for (var pillar : Pillar.values()) {
            views.put(pillar, PillarView.of(pillar, this));
        }
        return views;
    }
}
