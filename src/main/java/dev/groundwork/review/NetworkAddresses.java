package dev.groundwork.review;

import java.util.List;
import java.util.Optional;

/** The addresses of a network, or why they cannot be told. */
public record NetworkAddresses(Place vpc, Optional<VpcAddresses> known, String cannotTell) {

    static List<NetworkAddresses> all(Evidence evidence) {
        return evidence.assembly().resources("AWS::EC2::VPC").stream()
                .map(vpc -> Told.of(
                        () -> new NetworkAddresses(Place.of(vpc), Optional.of(VpcAddresses.of(evidence, vpc)), ""),
                        why -> new NetworkAddresses(Place.of(vpc), Optional.empty(), why)))
                .toList();
    }
}
