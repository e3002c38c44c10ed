package dev.groundwork.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.groundwork.review.Opening;
import dev.groundwork.review.ReachAnswer;
import dev.groundwork.review.ReachStep;
import java.io.IOException;
import java.util.List;

/** Who can reach whom, for programs. */
final class PathsJson {

    private PathsJson() {}

    static void write(JsonGenerator json, ReviewDocument document) throws IOException {
        var paths = document.review().paths();
        json.writeObjectFieldStart("paths");
        json.writeBooleanField("declared", paths.areDeclared());
        roles(json, document);
        openings(json, "openings", paths.flows().openings());
        openings(json, "undeclared", paths.flows().undeclared());
        openings(json, "openedByAws", paths.flows().openedByAws());
        answers(json, "blocked", paths.flows().blocked());
        answers(json, "partial", paths.flows().partial());
        answers(json, "untold", paths.flows().untold());
        json.writeEndObject();
    }

    private static void roles(JsonGenerator json, ReviewDocument document) throws IOException {
        json.writeArrayFieldStart("roles");
        for (var role : document.reachability().roles()) {
            json.writeStartObject();
            json.writeStringField("name", role.name());
            json.writeStringField("kind", ReviewWords.word(role.kind()));
            json.writeStringField("said", role.said());
            JsonText.texts(json, "members", role.members());
            JsonText.texts(json, "subnets", role.subnets());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void openings(JsonGenerator json, String name, List<Opening> openings) throws IOException {
        json.writeArrayFieldStart(name);
        for (var opening : openings) {
            json.writeStartObject();
            json.writeStringField("from", opening.from());
            json.writeStringField("to", opening.to());
            json.writeStringField("traffic", opening.traffic().toString());
            json.writeStringField("answer", AnswerText.word(opening.verdict()));
            json.writeBooleanField("openedByAws", opening.isOpenedByAws());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void answers(JsonGenerator json, String name, List<ReachAnswer> answers) throws IOException {
        json.writeArrayFieldStart(name);
        for (var answer : answers) {
            json.writeStartObject();
            json.writeStringField("from", answer.from());
            json.writeStringField("to", answer.to());
            json.writeStringField("traffic", answer.traffic().toString());
            JsonText.texts(json, "limits", answer.limits());
            JsonText.texts(
                    json,
                    "because",
                    answer.steps().stream().map(ReachStep::toString).toList());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
