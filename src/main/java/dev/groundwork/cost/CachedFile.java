package dev.groundwork.cost;

import dev.groundwork.cost.Download.Fetched;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A file of the cache with a note beside it that tells how much of it is good. */
final class CachedFile {

    /** A download that breaks off, even one that is killed, loses at most this much. */
    private static final long CHECKPOINT = 16L << 20;

    private final Path folder;
    private final Path file;
    private final Path note;

    /** The numbers of versions are left out of the name, so that a new version takes the old one's place. */
    CachedFile(Path cache, URI address) {
        var name = address.getPath()
                .replaceAll("/\\d+/", "/")
                .replaceFirst("^/", "")
                .replace('/', '_');
        folder = cache;
        file = cache.resolve(name);
        note = cache.resolve(name + ".state");
    }

    /** What of the file is good: the checksum is computed anew, and what does not match it counts as not there. */
    DownloadState state() throws IOException {
        var state = DownloadState.read(note);
        if (!Files.exists(file)
                || Files.size(file) < state.bytes()
                || (state.whole() && Files.size(file) > state.bytes())) {
            return DownloadState.NOTHING;
        }
        return hex(digest(state.bytes())).equals(state.sha256()) ? state : DownloadState.NOTHING;
    }

    Fetched fetched(DownloadState state) throws IOException {
        if (!state.whole()) {
            throw new IOException("expected a whole file in the cache, got " + state.bytes() + " bytes of it");
        }
        return new Fetched(file, state.sha256());
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(note);
    }

    private MessageDigest digest(long bytes) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            var buffer = new byte[1 << 16];
            for (long left = bytes; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    break;
                }
                left -= read;
            }
        }
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Appends to what is good of a file, and notes down now and then how far it is. */
    static final class Writer implements AutoCloseable {

        private final CachedFile cached;
        private final DownloadState start;
        private final MessageDigest digest;
        private final OutputStream out;
        private long bytes;
        private long noted;

        Writer(CachedFile cached, DownloadState start) throws IOException {
            this.cached = cached;
            this.start = start;
            Files.createDirectories(cached.folder);
            digest = start.bytes() == 0 ? sha256() : cached.digest(start.bytes());
            var channel = FileChannel.open(cached.file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(start.bytes()).position(start.bytes());
            out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            bytes = start.bytes();
            noted = bytes;
        }

        long bytes() {
            return bytes;
        }

        void write(List<ByteBuffer> buffers) throws IOException {
            for (var buffer : buffers) {
                var piece = new byte[buffer.remaining()];
                buffer.get(piece);
                out.write(piece);
                bytes += piece.length;
            }
            if (bytes - noted >= CHECKPOINT) {
                note(false);
            }
        }

        DownloadState finish() throws IOException {
            return note(true);
        }

        private DownloadState note(boolean whole) throws IOException {
            out.flush();
            var state = new DownloadState(start.address(), start.etag(), bytes, hex(copy()), whole);
            state.write(cached.note);
            noted = bytes;
            return state;
        }

        private MessageDigest copy() {
            try {
                return (MessageDigest) digest.clone();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
            }
        }

        @Override
        public void close() throws IOException {
            if (bytes > noted) {
                note(false);
            }
            out.close();
        }
    }
}
