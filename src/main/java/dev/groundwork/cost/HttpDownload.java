package dev.groundwork.cost;

import dev.groundwork.cost.CachedFile.Writer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Downloads over HTTP into a cache folder: asks only for what changed, goes on where it was interrupted, and proves by
 * checksum that what lies in the cache is what once arrived.
 */
public final class HttpDownload implements Download {

    /** How often a file may break off before the download gives up; the next run goes on from there. */
    private static final int ATTEMPTS = 3;

    private final HttpClient client;
    private final Path cache;
    private final Duration patience;
    private final Progress progress;

    /** A download that gives up when no byte arrives for as long as the given patience. */
    public HttpDownload(HttpClient client, Path cache, Duration patience, Progress progress) {
        this.client = client;
        this.cache = cache;
        this.patience = patience;
        this.progress = progress;
    }

    @Override
    public Fetched fetch(URI address) throws IOException {
        var file = new CachedFile(cache, address);
        for (int attempt = 1; ; attempt++) {
            var known = file.state();
            try {
                return fetch(address, file, known);
            } catch (IOException e) {
                boolean gained = file.state().bytes() > known.bytes();
                if (attempt == ATTEMPTS || !gained) {
                    throw new IOException(address + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private Fetched fetch(URI address, CachedFile file, DownloadState known) throws IOException {
        var response = send(request(address, known));
        try (var body = response.body()) {
            if (response.statusCode() == 416) {
                // All bytes were there when the last run was killed, but not the note that they are all.
                file.delete();
                return fetch(address, file, DownloadState.NOTHING);
            }
            var etag = response.headers().firstValue("ETag").orElse("");
            var anew = new DownloadState(address.toString(), etag, 0, "", false);
            return file.fetched(
                    switch (response.statusCode()) {
                        case 304 -> known;
                        case 200 -> receive(response, body, file, anew);
                        case 206 -> receive(response, body, file, known);
                        default -> throw new IOException("expected status 200, got " + response.statusCode());
                    });
        }
    }

    private HttpRequest request(URI address, DownloadState known) {
        var request = HttpRequest.newBuilder(address).timeout(patience);
        if (known.isOf(address.toString()) && known.whole()) {
            request.header("If-None-Match", known.etag());
        } else if (known.isOf(address.toString())) {
            request.header("Range", "bytes=" + known.bytes() + "-").header("If-Range", known.etag());
        }
        return request.build();
    }

    private HttpResponse<Chunks> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, response -> new Chunks());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private DownloadState receive(HttpResponse<Chunks> response, Chunks body, CachedFile file, DownloadState start)
            throws IOException {
        long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        long total = length < 0 ? -1 : start.bytes() + length;
        if (start.bytes() > 0) {
            var expected = "bytes " + start.bytes() + "-";
            var got = response.headers().firstValue("Content-Range").orElse("nothing");
            if (!got.startsWith(expected)) {
                file.delete();
                throw new IOException("expected " + expected + ", got " + got);
            }
        }
        try (var writer = new Writer(file, start)) {
            for (var piece = body.next(patience); piece.isPresent(); piece = body.next(patience)) {
                writer.write(piece.get());
                progress.at(response.uri(), writer.bytes(), total);
            }
            if (total >= 0 && writer.bytes() != total) {
                throw new IOException("expected " + total + " bytes, got " + writer.bytes());
            }
            return writer.finish();
        }
    }
}
