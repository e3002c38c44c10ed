package dev.groundwork.review;

import dev.groundwork.review.Effect.Subject;
import java.util.List;

/** Something that fails as one, and what that does to everything else. */
public record FailureDomain(Kind kind, String name, List<Effect> effects) {

    /** What fails. */
    public enum Kind {
        ZONE,
        NAT_GATEWAY,
        INSTANCE
    }

    public FailureDomain {
        effects = List.copyOf(effects);
    }

    public List<Effect> on(Subject subject) {
        return effects.stream().filter(effect -> effect.subject() == subject).toList();
    }

    /** Whether everything certainly goes on, if with less. */
    public boolean isSurvived() {
        return effects.stream().allMatch(Effect::goesOn);
    }
}
