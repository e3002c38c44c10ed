package dev.groundwork.report;

import dev.groundwork.review.FlowReview;
import dev.groundwork.review.Opening;
import dev.groundwork.review.ReachAnswer;
import dev.groundwork.review.ReachRole;
import java.util.List;
import java.util.function.Predicate;

/** Who reaches whom: what was declared against what passes, the matrix, and every answer in words. */
final class ReachHtml {

    private final ReviewDocument document;
    private final Html html;

    private ReachHtml(ReviewDocument document, Html html) {
        this.document = document;
        this.html = html;
    }

    static void write(Html html, ReviewDocument document) {
        new ReachHtml(document, html).write();
    }

    private void write() {
        document.flows().ifPresentOrElse(this::flows, () -> note("Nobody declared flows to hold this against."));
        var workloads = names(role -> role.kind() != ReachRole.Kind.TIER);
        var tiers = names(role -> role.kind() == ReachRole.Kind.TIER || role.kind() == ReachRole.Kind.INTERNET);
        boolean areManyTiers = tiers.size() > RoleGroups.MOST_ROWS;
        if (workloads.size() > RoleGroups.MOST_ROWS) {
            grouped(workloads.size());
            each(List.of(), areManyTiers ? List.of() : tiers);
        } else {
            each(workloads, areManyTiers ? List.of() : tiers);
        }
        if (areManyTiers) {
            html.element("h3", "Between subnets");
            note("There are " + (tiers.size() - 1)
                    + " tiers of subnets, too many for a matrix; it is left out. What routes and "
                    + "network ACLs let pass between two of them says: groundwork review --from TIER --to TIER.");
        }
        said();
    }

    private List<String> names(Predicate<ReachRole> which) {
        return document.roles().stream().filter(which).map(ReachRole::name).toList();
    }

    private void each(List<String> workloads, List<String> tiers) {
        var asked = new ReachCells(document, workloads, tiers);
        if (!workloads.isEmpty()) {
            html.element("h3", "Between roles");
            note(
                    "From the left to the top. Choose a cell to see every resource that allows the path, or the first that "
                            + "forbids it.");
            legend("5432: a TCP port that passes", "part: passes in part", "AWS: opened by a group that AWS makes");
            new MatrixHtml(html, asked, workloads, "roles").write();
        }
        if (tiers.size() > 1) {
            html.element("h3", "Between subnets");
            note("What routes and network ACLs let pass, whatever the security groups say.");
            new MatrixHtml(html, asked, tiers, "tiers").write();
        }
        if (!asked.roles().isEmpty()) {
            html.element("h3", "Every answer in words");
            var words = new ReachWords(html, asked);
            asked.roles().forEach(words::from);
        }
    }

    /** So many roles are no picture: networks take their places, and what has no room is counted. */
    private void grouped(int workloads) {
        var groups = RoleGroups.of(
                document.roles().stream()
                        .filter(role -> role.kind() != ReachRole.Kind.TIER)
                        .toList(),
                document.map());
        var cells = new GroupCells(document, groups);
        html.element("h3", "Between networks");
        note("There are " + workloads
                + " roles, too many for a row each. A cell stands for all roles of two networks, and "
                + "counts the pairs between which something passes. Choose one to see the paths: the first "
                + GroupWords.MOST_EXPLAINED + " are explained, the next " + GroupWords.MOST_NAMED
                + " named, the rest counted; "
                + "those that nobody declared come first, and all of these are named above. Why nothing passes between two "
                + "roles says: groundwork review --from ROLE --to ROLE. All paths: groundwork review --format json.");
        legend("3 of 12: so many of these pairs of roles");
        new MatrixHtml(html, cells, groups.names(), "roles").write();
        html.element("h3", "The paths in words");
        var words = new GroupWords(html, groups, cells, document.reachability());
        groups.names().forEach(words::from);
    }

    private void flows(FlowReview flows) {
        if (flows.isSound() && flows.partial().isEmpty()) {
            html.element("p", "✓ Every declared flow passes, and nothing else does.", "class", "good");
        }
        openings("Nobody declared these paths", flows.undeclared());
        answers("These flows are declared and cannot pass", flows.blocked());
        answers("These flows are declared and pass in part", flows.partial());
        answers("Of these flows it cannot be told", flows.untold());
    }

    private void openings(String heading, List<Opening> openings) {
        if (!openings.isEmpty()) {
            html.element("h3", "✕ " + heading, "class", "bad").open("ul");
            openings.forEach(opening -> html.element("li", opening.toString()));
            html.close();
        }
    }

    private void answers(String heading, List<ReachAnswer> answers) {
        if (!answers.isEmpty()) {
            html.element("h3", "✕ " + heading, "class", "bad");
            answers.forEach(answer -> ReachWords.answer(html, answer));
        }
    }

    private void legend(String... meanings) {
        html.open("ul", "class", "legend");
        for (var meaning : meanings) {
            html.element("li", meaning);
        }
        html.element("li", "–: nothing passes");
        html.element("li", "?: cannot be told");
        html.element("li", "✕: nobody declared it");
        html.close();
    }

    /** What is taken to be true of a role that no template says. */
    private void said() {
        var roles = document.roles().stream()
                .filter(role ->
                        role.kind() != ReachRole.Kind.TIER && !role.said().isEmpty())
                .toList();
        if (!roles.isEmpty()) {
            html.element("h3", "Taken to be true").open("dl", "class", "source");
            roles.forEach(role -> html.element("dt", role.name()).element("dd", role.said()));
            html.close();
        }
    }

    private void note(String words) {
        html.element("p", words, "class", "note");
    }
}
