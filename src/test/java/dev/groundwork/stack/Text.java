package dev.groundwork.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a value of a template says, with its references in braces: {Volume}, {Key.Arn}, {import of zone}. */
final class Text {

    private Text() {}

    static String of(JsonNode value) {
        if (value.has("Fn::Join")) {
            return StreamSupport.stream(value.at("/Fn::Join/1").spliterator(), false)
                    .map(Text::of)
                    .collect(Collectors.joining());
        }
        if (value.has("Fn::Base64")) {
            return of(value.get("Fn::Base64"));
        }
        if (value.has("Ref")) {
            return "{" + value.get("Ref").asText().replaceAll("[0-9A-F]{8}$", "") + "}";
        }
        if (value.has("Fn::GetAtt")) {
            return "{" + value.at("/Fn::GetAtt/0").asText().replaceAll("[0-9A-F]{8}$", "") + "."
                    + value.at("/Fn::GetAtt/1").asText() + "}";
        }
        if (value.has("Fn::ImportValue")) {
            return "{" + value.get("Fn::ImportValue").asText().replaceAll(".*(ExportsOutput(Ref|FnGetAtt))", "") + "}";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
