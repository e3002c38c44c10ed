package dev.groundwork.cost;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A price list on loopback that answers as AWS's does: with ETags, parts of files, and 304 where nothing changed. */
final class PriceListServer implements AutoCloseable {

    /** A file; it breaks off after so many bytes of its body, or falls silent there. */
    private record Served(String text, int breaksAt, int silentAt) {

        byte[] body() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Served> files = new ConcurrentHashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile boolean ranges = true;

    static {
        // Otherwise each answer waits 40 ms for the acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    PriceListServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort());
    }

    URI address(String path) {
        return address().resolve(path);
    }

    void serve(String path, String text) {
        serve(path, new Served(text, -1, -1));
    }

    /** The connection is cut after so many bytes of every answer. */
    void serveBroken(String path, String text, int breaksAt) {
        serve(path, new Served(text, breaksAt, -1));
    }

    /** Nothing more is sent after so many bytes, while the connection stays open. */
    void serveSilent(String path, String text, int silentAt) {
        serve(path, new Served(text, -1, silentAt));
    }

    private void serve(String path, Served file) {
        failures.remove(path);
        files.put(path, file);
    }

    void fail(String path, int status) {
        failures.put(path, status);
    }

    void ignoreRanges() {
        ranges = false;
    }

    /** What was asked: the path, then the range or the version that the client knew. */
    List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var known = exchange.getRequestHeaders().getFirst("If-None-Match");
            var range = exchange.getRequestHeaders().getFirst("Range");
            requests.add(path + (known == null ? "" : " unless " + known) + (range == null ? "" : " " + range));
            var file = files.get(path);
            if (failures.containsKey(path) || file == null) {
                exchange.sendResponseHeaders(failures.getOrDefault(path, 404), -1);
                return;
            }
            var etag = "\"" + Integer.toHexString(file.text.hashCode()) + "\"";
            exchange.getResponseHeaders().add("ETag", etag);
            if (etag.equals(known)) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            int start = start(exchange, etag);
            if (start >= file.body().length) {
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            send(exchange, file, start);
        }
    }

    private int start(HttpExchange exchange, String etag) {
        var range = exchange.getRequestHeaders().getFirst("Range");
        boolean same = etag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
        return range != null && same && ranges ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
    }

    private void send(HttpExchange exchange, Served file, int start) throws IOException {
        var body = file.body();
        int length = body.length - start;
        if (start > 0) {
            var range = "bytes " + start + "-" + (body.length - 1) + "/" + body.length;
            exchange.getResponseHeaders().add("Content-Range", range);
        }
        exchange.sendResponseHeaders(start > 0 ? 206 : 200, length);
        int end = file.breaksAt >= 0 ? file.breaksAt : file.silentAt >= 0 ? file.silentAt : length;
        exchange.getResponseBody().write(body, start, Math.min(end, length));
        exchange.getResponseBody().flush();
        if (file.silentAt >= 0) {
            awaitClose();
        }
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
