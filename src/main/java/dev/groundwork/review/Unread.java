package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Gap;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parts of templates that could not be read. They may hold what opens a path, and a macro may change all of its template, so
 * that nothing is denied as long as there are some.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-reference.html">AWS's macros</a>
 */
record Unread(Optional<Gap> addition, Optional<Gap> rewriting) {

    private static final String TRANSFORM = "/Transform";

    /** AWS's macros that make of their own kinds of resources what these say, and touch no others. */
    private static final Pattern TAME =
            Pattern.compile("macro AWS::(SecretsManager|Serverless|CodeDeployBlueGreen)\\b.*");

    static Unread of(CloudAssembly assembly) {
        var gaps = assembly.gaps().stream()
                .filter(gap -> !TAME.matcher(gap.what()).matches())
                .toList();
        return new Unread(
                gaps.stream().findFirst(),
                gaps.stream().filter(gap -> gap.pointer().equals(TRANSFORM)).findFirst());
    }

    /** The answer, as far as it can be given without them. */
    ReachAnswer judge(ReachAnswer answer) {
        var doubt = answer.verdict() == ReachVerdict.NO ? addition : rewriting;
        return doubt.filter(gap -> answer.verdict() != ReachVerdict.CANNOT_TELL)
                .map(gap -> answer.untold(new ReachStep(
                        gap.stack().id(),
                        "",
                        "a part of the template could not be read: " + gap.pointer() + ": " + gap.what())))
                .orElse(answer);
    }
}
