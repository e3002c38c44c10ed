package dev.groundwork.assembly;

import java.util.List;
import java.util.Map;

/** A template's sections, of the right shape, their values as written; {@code unread} are the entries a macro would replace. */
record Template(
        Document document,
        Map<String, Parameter> parameters,
        Map<String, Value> mappings,
        Map<String, Value> conditions,
        Map<String, Value.Fields> resources,
        Map<String, Value.Fields> outputs,
        List<String> transforms,
        List<String> unread) {

    static Template of(Document document) {
        return new TemplateReader(document).read();
    }

    String description() {
        return document.root().at("/Description") instanceof Value.Text text ? text.text() : "";
    }
}
