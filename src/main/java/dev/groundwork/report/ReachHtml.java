package dev.groundwork.report;

import dev.groundwork.review.FlowReview;
import dev.groundwork.review.Opening;
import dev.groundwork.review.ReachAnswer;
import dev.groundwork.review.ReachRole;
import java.util.List;

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
        var asked = new ReachCells(document);
        var tiers = document.roles().stream()
                .filter(role -> role.kind() == ReachRole.Kind.TIER || role.kind() == ReachRole.Kind.INTERNET)
                .toList();
        var workloads = document.roles().stream()
                .filter(role -> role.kind() != ReachRole.Kind.TIER)
                .toList();
        html.element("h3", "Between roles");
        note("From the left to the top. Choose a cell to see every resource that allows the path, or the first that "
                + "forbids it.");
        legend();
        new MatrixHtml(html, asked, workloads, "roles").write();
        if (tiers.size() > 1) {
            html.element("h3", "Between subnets");
            note("What routes and network ACLs let pass, whatever the security groups say.");
            new MatrixHtml(html, asked, tiers, "tiers").write();
        }
        html.element("h3", "Every answer in words");
        var words = new ReachWords(html, asked);
        document.roles().forEach(words::from);
        said();
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

    private void legend() {
        html.open("ul", "class", "legend");
        html.element("li", "5432: a TCP port that passes");
        html.element("li", "–: nothing passes");
        html.element("li", "part: passes in part");
        html.element("li", "?: cannot be told");
        html.element("li", "AWS: opened by a group that AWS makes");
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
