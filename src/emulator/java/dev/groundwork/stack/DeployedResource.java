package dev.groundwork.stack;

import com.fasterxml.jackson.databind.JsonNode;

/** A resource as the emulator has it: properties as given, beside the attributes that it gave. */
record DeployedResource(String type, String id, JsonNode properties) {

    String name() {
        return type + " " + id;
    }

    /** An attribute such as Endpoint.Address. */
    JsonNode attribute(String name) {
        var found = properties.at("/" + name.replace('.', '/'));
        if (found.isMissingNode()) {
            throw new IllegalStateException(name() + ": no attribute " + name);
        }
        return found;
    }
}
