package dev.groundwork.report;

import dev.groundwork.review.Opening;
import dev.groundwork.review.Reachability;
import java.util.List;

/** What passes between groups of roles as sentences: some of it explained, more of it named, all of it counted. */
final class GroupWords {

    static final int MOST_EXPLAINED = 8;
    static final int MOST_NAMED = 40;

    private final Html html;
    private final RoleGroups groups;
    private final GroupCells cells;
    private final Reachability reachability;

    GroupWords(Html html, RoleGroups groups, GroupCells cells, Reachability reachability) {
        this.html = html;
        this.groups = groups;
        this.cells = cells;
        this.reachability = reachability;
    }

    void from(String group) {
        html.open("details", "class", "answers").open("summary");
        html.text("From ").element("strong", group).text(": ");
        html.text(AddressesHtml.counted(groups.members(group).size(), "role")).close();
        html.element("p", String.join(", ", groups.members(group)), "class", "note");
        html.open("div", "class", "pairs");
        groups.names().stream().filter(to -> cells.isAsked(group, to)).forEach(to -> between(group, to));
        html.close().close();
    }

    private void between(String from, String to) {
        var openings = cells.between(from, to);
        html.open("div", "id", cells.id(from, to), "class", "pair");
        html.open("p", "class", "question").element("strong", from + " → " + to);
        html.text(": something passes between " + cells.open(from, to) + " of "
                        + AddressesHtml.counted((int) cells.pairs(from, to), "pair") + " of roles")
                .close();
        openings.stream()
                .limit(MOST_EXPLAINED)
                .forEach(opening -> ReachWords.answer(html, reachability.explain(opening)));
        named(openings.stream().skip(MOST_EXPLAINED).toList());
        html.close();
    }

    private void named(List<Opening> openings) {
        if (openings.isEmpty()) {
            return;
        }
        html.open("ul", "class", "named");
        openings.stream()
                .limit(MOST_NAMED)
                .forEach(opening -> html.element("li", (cells.isUndeclared(opening) ? "✕ " : "") + opening));
        if (openings.size() > MOST_NAMED) {
            html.element("li", "and " + AddressesHtml.grouped(openings.size() - MOST_NAMED) + " more");
        }
        html.close();
    }
}
