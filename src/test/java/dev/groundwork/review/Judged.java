package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Deployment;
import dev.groundwork.config.InstanceFacts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Templates as the rules see them on one day. */
final class Judged {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final InstanceCatalogue INSTANCES = type -> InstanceFacts.of(type).map(Judged::limits);

    private Judged() {}

    static Evidence of(Path path, String region) {
        return new Evidence(CloudAssembly.read(path, Deployment.unknown().inRegion(region)), TODAY, INSTANCES);
    }

    static List<Finding> findings(Evidence evidence, Acknowledgement... acknowledgements) {
        return Findings.of(evidence, List.of(), List.of(acknowledgements));
    }

    private static InstanceLimits limits(InstanceFacts facts) {
        return new InstanceLimits(
                facts.type(),
                facts.vcpu(),
                facts.memoryMib(),
                facts.architectures(),
                new InstanceLimits.Network(facts.interfaces(), facts.addressesPerInterface(), facts.takesPrefixes()),
                facts.attachments(),
                facts.attachmentsShared());
    }
}
