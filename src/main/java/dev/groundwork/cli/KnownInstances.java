package dev.groundwork.cli;

import dev.groundwork.config.InstanceFacts;
import dev.groundwork.review.InstanceCatalogue;
import dev.groundwork.review.InstanceLimits;
import java.util.Optional;

/** The instance types that blueprints may name, as the review asks for them. */
final class KnownInstances implements InstanceCatalogue {

    @Override
    public Optional<InstanceLimits> of(String type) {
        return InstanceFacts.of(type).map(KnownInstances::limits);
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
