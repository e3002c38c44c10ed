package dev.groundwork.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One conversation in the Chrome DevTools protocol: a command goes out, its answer comes back, events pile up. */
final class DevTools implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Far beyond what a browser needs: a test that hangs fails in the end. */
    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<JsonNode> incoming = new LinkedBlockingQueue<>();
    private final List<JsonNode> events = new ArrayList<>();
    private final WebSocket socket;
    private int lastId;
    private String session = "";

    DevTools(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Receiver())
                .join();
    }

    /** From here on, commands go to one page. */
    void attach(String sessionId) {
        session = sessionId;
    }

    JsonNode send(String method, Map<String, ?> parameters) {
        int id = ++lastId;
        var command = JSON.createObjectNode().put("id", id).put("method", method);
        command.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        socket.sendText(command.toString(), true).join();
        while (true) {
            var message = next(method);
            if (message.path("id").asInt() != id) {
                events.add(message);
            } else if (message.has("error")) {
                throw new IllegalStateException(method + ": " + message.get("error"));
            } else {
                return message.get("result");
            }
        }
    }

    /** Waits for an event that has not been there yet since the last {@link #forget}. */
    void await(String event) {
        while (events(event).isEmpty()) {
            events.add(next(event));
        }
    }

    List<JsonNode> events(String event) {
        return events.stream()
                .filter(message -> message.path("method").asText().equals(event))
                .map(message -> message.get("params"))
                .toList();
    }

    void forget() {
        events.clear();
    }

    private JsonNode next(String waitingFor) {
        try {
            var message = incoming.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IllegalStateException("the browser has said nothing for a minute, expected " + waitingFor);
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** Puts the frames of a message together. */
    private final class Receiver implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    incoming.add(JSON.readTree(text.toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
