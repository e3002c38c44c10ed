package dev.groundwork.report;

import dev.groundwork.cost.Case;
import dev.groundwork.cost.Cases;
import dev.groundwork.cost.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The rows of an estimate's table: a name, a quantity, and either three cases or one with its share. */
final class CostColumns {

    static final int WIDTH = 100;

    private static final int QUANTITY = 15;
    private static final int FIGURE = 10;

    private final List<Case> cases;
    private final BigDecimal whole;
    private final int name;

    CostColumns(Statement statement) {
        this.cases = statement.cases();
        this.whole = statement.main().of(statement.estimate().total());
        this.name = WIDTH - QUANTITY - FIGURE * Math.max(2, cases.size());
    }

    String heading() {
        var figures = new ArrayList<>(cases.stream().map(Case::toString).toList());
        if (cases.size() == 1) {
            figures.add("share");
        }
        return line("", "quantity", figures);
    }

    String row(String what, String quantity, Cases monthly) {
        var figures = new ArrayList<>(
                cases.stream().map(one -> Money.grouped(one.of(monthly))).toList());
        if (cases.size() == 1) {
            figures.add(Money.share(cases.get(0).of(monthly), whole) + " %");
        }
        return line(what, quantity, figures);
    }

    private String line(String what, String quantity, List<String> figures) {
        var text = new StringBuilder(cut(printable(what), name));
        text.append(" ".repeat(name - text.length()));
        text.append(right(cut(quantity, QUANTITY - 1), QUANTITY));
        figures.forEach(figure -> text.append(right(figure, FIGURE)));
        return text.toString().stripTrailing() + "\n";
    }

    /** Names come from templates that anybody wrote: nothing of them may steer the terminal. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }

    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
