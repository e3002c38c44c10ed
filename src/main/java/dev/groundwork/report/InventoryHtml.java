package dev.groundwork.report;

import dev.groundwork.review.Inventory;

/** What there is: stacks, what holds state, and the kinds of resources. */
final class InventoryHtml {

    private final Html html;
    private final Inventory inventory;

    private InventoryHtml(Html html, Inventory inventory) {
        this.html = html;
        this.inventory = inventory;
    }

    static void write(Html html, Inventory inventory) {
        var all = new InventoryHtml(html, inventory);
        all.stacks();
        all.stateful();
        all.kinds();
    }

    private void stacks() {
        HtmlPage.table(html, "Stacks", table -> {
            headings("stack", "region", "protected against deletion", "resources");
            for (var stack : inventory.stacks()) {
                row(stack.id(), stack.region().isEmpty() ? "cannot tell" : stack.region());
                html.element("td", stack.terminationProtected() ? "yes" : "no");
                figure(stack.resources());
            }
            html.close();
        });
    }

    private void stateful() {
        html.element("h3", "What holds state");
        if (inventory.stateful().isEmpty()) {
            html.element("p", "Nothing.", "class", "note");
            return;
        }
        HtmlPage.table(html, "What holds state", table -> {
            headings("resource", "kind", "when its stack is deleted");
            for (var held : inventory.stateful()) {
                row(held.place().name(), held.type());
                html.element("td", held.onDeletion()).close();
            }
            html.close();
        });
    }

    private void kinds() {
        html.open("details");
        html.element(
                "summary",
                AddressesHtml.counted(inventory.resources(), "resource") + " of "
                        + AddressesHtml.counted(inventory.kinds().size(), "kind"));
        HtmlPage.table(html, "Resources by kind", table -> {
            headings("kind", "resources");
            for (var kind : inventory.byCount()) {
                html.open("tr").element("th", kind.getKey(), "scope", "row");
                figure(kind.getValue());
            }
            html.close();
        });
        html.close();
    }

    private void headings(String... names) {
        html.open("thead").open("tr");
        for (var name : names) {
            html.element("th", name, "scope", "col", "class", name.equals("resources") ? "figure" : "");
        }
        html.close().close().open("tbody");
    }

    private void row(String name, String second) {
        html.open("tr").open("th", "scope", "row").path(name).close().element("td", second);
    }

    private void figure(int count) {
        html.element("td", AddressesHtml.grouped(count), "class", "figure").close();
    }
}
