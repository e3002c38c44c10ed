package dev.groundwork.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.groundwork.review.ReachAnswer;
import dev.groundwork.review.ReachPair;
import java.io.IOException;

/** The answer to one question about a path, for programs. */
public final class AnswerJson {

    private AnswerJson() {}

    public static String of(ReachAnswer answer) {
        return JsonText.document("groundwork/path/1", json -> {
            json.writeStringField("from", answer.from());
            json.writeStringField("to", answer.to());
            json.writeStringField("traffic", answer.traffic().toString());
            json.writeStringField("answer", AnswerText.word(answer.verdict()));
            json.writeBooleanField("openedByAws", answer.isOpenedByAws());
            JsonText.texts(json, "limits", answer.limits());
            json.writeArrayFieldStart("because");
            for (var step : answer.steps()) {
                json.writeStartObject();
                json.writeStringField("resource", step.resource());
                json.writeStringField("sentence", step.sentence());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("places");
            for (var pair : answer.pairs()) {
                pair(json, pair);
            }
            json.writeEndArray();
        });
    }

    private static void pair(JsonGenerator json, ReachPair pair) throws IOException {
        json.writeStartObject();
        place(json, "from", pair.from());
        place(json, "to", pair.to());
        json.writeStringField("answer", AnswerText.word(pair.verdict()));
        json.writeStringField("because", pair.because());
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, String name, ReachPair.Place place) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("host", place.host());
        json.writeStringField("subnet", place.subnet());
        json.writeStringField("zone", place.zone());
        json.writeEndObject();
    }
}
