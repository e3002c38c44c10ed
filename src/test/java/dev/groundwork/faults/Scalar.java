package dev.groundwork.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.groundwork.address.Cidr;
import dev.groundwork.faults.Mutation.Operator;
import java.util.Map;

/** What a value becomes when it goes wrong. */
final class Scalar {

    private static final String CIDR = "\\d+\\.\\d+\\.\\d+\\.\\d+/\\d+";

    private Scalar() {}

    static Map<Operator, JsonNode> of(JsonNode value, String hash) {
        if (value.isBoolean()) {
            return Map.of(Operator.FLAG_FLIPPED, BooleanNode.valueOf(!value.asBoolean()));
        }
        if (value.isIntegralNumber()) {
            return Map.of(Operator.NUMBER_MOVED, LongNode.valueOf(moved(value.asLong(), hash)));
        }
        var text = value.asText();
        if (text.matches("true|false")) {
            return Map.of(Operator.FLAG_FLIPPED, TextNode.valueOf(text.equals("true") ? "false" : "true"));
        }
        if (text.matches("\\d{1,9}")) {
            return Map.of(Operator.NUMBER_MOVED, TextNode.valueOf(Long.toString(moved(Long.parseLong(text), hash))));
        }
        return text.matches(CIDR) && !text.endsWith("/0")
                ? Map.of(Operator.BLOCK_WIDENED, TextNode.valueOf(widened(Cidr.parse(text), hash)))
                : Map.of();
    }

    private static long moved(long number, String hash) {
        return switch (Hash.choice(hash, 3)) {
            case 0 -> number == 0 ? 1000 : 0;
            case 1 -> -1;
            default -> number == 0 ? 1_000_000 : number * 1000;
        };
    }

    private static String widened(Cidr block, String hash) {
        int prefix = Math.max(
                0,
                block.prefix()
                        - switch (Hash.choice(hash, 3)) {
                            case 0 -> 1;
                            case 1 -> 8;
                            default -> 32;
                        });
        long size = 1L << (32 - prefix);
        return Cidr.dotted(block.first() / size * size) + "/" + prefix;
    }
}
