package dev.groundwork.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A headless Chromium with one page, as tests of HTML reports need it; it ends with the test, whatever happens. */
public final class Browser implements AutoCloseable {

    private static final String LISTENING = "DevTools listening on ";
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--remote-debugging-port=0");
    private static final Map<String, Integer> KEYS = Map.of("Tab", 9, "Enter", 13, " ", 32, "Escape", 27);

    private final Path profile;
    private final Process process;
    private final DevTools tools;

    private Browser(Path profile, Process process) throws IOException {
        this.profile = profile;
        this.process = process;
        this.tools = new DevTools(URI.create(address()));
        var target = tools.send("Target.createTarget", Map.of("url", "about:blank"));
        var attached = tools.send(
                "Target.attachToTarget",
                Map.of("targetId", target.get("targetId").asText(), "flatten", true));
        tools.attach(attached.get("sessionId").asText());
        for (var domain : List.of("Page", "Runtime", "Log", "Network")) {
            tools.send(domain + ".enable", Map.of());
        }
    }

    public static Browser start() {
        try {
            var profile = Files.createTempDirectory("browser");
            var command = new ArrayList<>(List.of(binary().toString()));
            command.addAll(FLAGS);
            command.addAll(List.of("--user-data-dir=" + profile, "about:blank"));
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return new Browser(profile, process);
            } catch (IOException | RuntimeException e) {
                end(process);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path binary() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("expected chromium on the path: apt-get install chromium, got none"));
    }

    /** Reads on behind the address, so that the browser never waits for somebody to take its words. */
    private String address() throws IOException {
        var words = new BufferedReader(process.errorReader(StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (var line = words.readLine(); line != null; line = words.readLine()) {
            if (line.startsWith(LISTENING)) {
                var drain = new Thread(() -> words.lines().forEach(ignored -> {}), "browser-words");
                drain.setDaemon(true);
                drain.start();
                return line.substring(LISTENING.length());
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("expected a browser that listens, got one that ended:\n" + said);
    }

    /** Loads a page from its text and waits until it is there. */
    public void show(String html) {
        try {
            var file = Files.writeString(profile.resolve("page.html"), html);
            tools.forget();
            tools.send("Page.navigate", Map.of("url", file.toUri().toString()));
            tools.await("Page.loadEventFired");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an expression of JavaScript gives, by value. */
    public JsonNode evaluate(String expression) {
        var answer = tools.send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalArgumentException(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.get("result").path("value");
    }

    /** Presses and releases a key: Tab, Enter, Escape or a space. */
    public void press(String key) {
        int code = KEYS.getOrDefault(key, 0);
        var text = key.equals("Enter") ? "\r" : key.equals(" ") ? " " : "";
        for (var type : List.of("keyDown", "keyUp")) {
            tools.send(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "text", text, "windowsVirtualKeyCode", code));
        }
    }

    public void resize(int width, int height) {
        tools.send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Shows the page as a screen or as paper would, light or dark. */
    public void media(String media, String scheme) {
        var features = List.of(Map.of("name", "prefers-color-scheme", "value", scheme));
        tools.send("Emulation.setEmulatedMedia", Map.of("media", media, "features", features));
    }

    /** The whole page as a PNG. */
    public byte[] screenshot() {
        var size = tools.send("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
        var clip = Map.of(
                "x",
                0,
                "y",
                0,
                "width",
                size.get("width").asInt(),
                "height",
                size.get("height").asInt(),
                "scale",
                1);
        var picture = tools.send("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip));
        return Base64.getDecoder().decode(picture.get("data").asText());
    }

    /** Everything that the page complained of: exceptions, errors of the console and of the browser itself. */
    public List<String> complaints() {
        evaluate("0");
        return Stream.of("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")
                .flatMap(event -> tools.events(event).stream())
                .map(JsonNode::toString)
                .toList();
    }

    /** What the page asked for besides itself. */
    public List<String> requests() {
        evaluate("0");
        return tools.events("Network.requestWillBeSent").stream()
                .map(event -> event.at("/request/url").asText())
                .filter(url -> !url.startsWith("file:") || !url.endsWith("/page.html"))
                .toList();
    }

    @Override
    public void close() {
        tools.close();
        end(process);
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Process process) {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
    }
}
