package dev.groundwork.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/** What a user of the CDK CLI says with --context; the CLI hands it over in the environment. */
record CdkContext(JsonNode values) {

    static CdkContext of(Surroundings surroundings) {
        var text = surroundings.environment().get("CDK_CONTEXT_JSON");
        if (text == null) {
            return new CdkContext(MissingNode.getInstance());
        }
        try {
            return new CdkContext(new ObjectMapper().readTree(text));
        } catch (JsonProcessingException e) {
            throw new UsageException("CDK_CONTEXT_JSON: expected JSON, got '" + text + "'");
        }
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.path(key).textValue());
    }
}
