package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpDownloadTest {

    private static final String PATH = "/offers/v1.0/aws/awskms/20260911124601/us-west-2/index.json";
    private static final String CACHED = "offers_v1.0_aws_awskms_us-west-2_index.json";

    /** The SHA-256 of "0123456789". */
    private static final String TEN_DIGITS = "84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882";

    @TempDir
    private Path cache;

    private final PriceListServer server = new PriceListServer();
    private final List<String> progress = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    private Download download() {
        return download(Duration.ofSeconds(20));
    }

    private Download download(Duration patience) {
        return new HttpDownload(
                HttpClient.newHttpClient(),
                cache,
                patience,
                (address, bytes, total) -> progress.add(bytes + " of " + total));
    }

    @Test
    void storesTheFileAndItsChecksum() throws IOException {
        server.serve(PATH, "0123456789");
        var fetched = download().fetch(server.address(PATH));
        assertThat(fetched.file()).hasContent("0123456789").hasFileName(CACHED);
        assertThat(fetched.sha256()).isEqualTo(TEN_DIGITS);
        assertThat(progress).last().isEqualTo("10 of 10");
    }

    @Test
    void doesNotLoadAgainWhatDidNotChange() throws IOException {
        server.serve(PATH, "0123456789");
        download().fetch(server.address(PATH));
        progress.clear();
        assertThat(download().fetch(server.address(PATH)).sha256()).isEqualTo(TEN_DIGITS);
        assertThat(progress).isEmpty();
        assertThat(server.requests()).last().asString().startsWith(PATH + " unless \"");
    }

    @Test
    void loadsWhatChanged() throws IOException {
        server.serve(PATH, "9876543210");
        download().fetch(server.address(PATH));
        server.serve(PATH, "0123456789");
        assertThat(download().fetch(server.address(PATH)).file()).hasContent("0123456789");
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldOne() throws IOException {
        server.serve(PATH, "9876543210");
        download().fetch(server.address(PATH));
        var newer = PATH.replace("20260911124601", "20261001000000");
        server.serve(newer, "0123456789");
        assertThat(download().fetch(server.address(newer)).file())
                .hasContent("0123456789")
                .hasFileName(CACHED);
    }

    @Test
    void loadsAgainWhatWasChangedInTheCache() throws IOException {
        server.serve(PATH, "0123456789");
        var file = download().fetch(server.address(PATH)).file();
        Files.writeString(file, "0123X56789");
        assertThat(download().fetch(server.address(PATH)).file()).hasContent("0123456789");
        assertThat(server.requests()).last().isEqualTo(PATH);
    }

    @Test
    void goesOnWhereTheConnectionBrokeOff() throws IOException {
        server.serveBroken(PATH, "0123456789", 4);
        assertThat(download().fetch(server.address(PATH)).sha256()).isEqualTo(TEN_DIGITS);
        assertThat(server.requests()).containsExactly(PATH, PATH + " bytes=4-", PATH + " bytes=8-");
    }

    @Test
    void failsWhenTheFileBreaksOffAgainAndAgain() {
        server.serveBroken(PATH, "0123456789", 2);
        assertThatThrownBy(() -> download().fetch(server.address(PATH)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(server.address(PATH) + ": ");
        assertThat(cache.resolve(CACHED)).hasContent("012345");
    }

    @Test
    void theNextRunGoesOnWhereTheLastOneFailed() throws IOException {
        server.serveBroken(PATH, "0123456789", 2);
        assertThatThrownBy(() -> download().fetch(server.address(PATH))).isInstanceOf(IOException.class);
        server.serve(PATH, "0123456789");
        assertThat(download().fetch(server.address(PATH)).sha256()).isEqualTo(TEN_DIGITS);
        assertThat(server.requests()).last().isEqualTo(PATH + " bytes=6-");
    }

    @Test
    void startsAnewWhenThePartInTheCacheIsNotWhatArrived() throws IOException {
        server.serveBroken(PATH, "0123456789", 2);
        assertThatThrownBy(() -> download().fetch(server.address(PATH))).isInstanceOf(IOException.class);
        Files.writeString(cache.resolve(CACHED), "X", StandardOpenOption.WRITE);
        server.serve(PATH, "0123456789");
        assertThat(download().fetch(server.address(PATH)).sha256()).isEqualTo(TEN_DIGITS);
        assertThat(server.requests()).last().isEqualTo(PATH);
    }

    @Test
    void startsAnewWhenTheFileChangedInBetween() throws IOException {
        server.serveBroken(PATH, "9876543210", 2);
        assertThatThrownBy(() -> download().fetch(server.address(PATH))).isInstanceOf(IOException.class);
        server.serve(PATH, "0123456789");
        assertThat(download().fetch(server.address(PATH)).sha256()).isEqualTo(TEN_DIGITS);
    }

    @Test
    void startsAnewWhenTheServerKnowsNoParts() throws IOException {
        server.serveBroken(PATH, "0123456789", 2);
        assertThatThrownBy(() -> download().fetch(server.address(PATH))).isInstanceOf(IOException.class);
        server.ignoreRanges();
        server.serve(PATH, "0123456789");
        assertThat(download().fetch(server.address(PATH)).sha256()).isEqualTo(TEN_DIGITS);
    }

    @Test
    void startsAnewWhenNothingIsLeftToGoOnWith() throws IOException {
        server.serve(PATH, "0123456789");
        download().fetch(server.address(PATH));
        var note = cache.resolve(CACHED + ".state");
        Files.writeString(note, Files.readString(note).replace("\"whole\":true", "\"whole\":false"));
        assertThat(download().fetch(server.address(PATH)).sha256()).isEqualTo(TEN_DIGITS);
        assertThat(server.requests()).containsExactly(PATH, PATH + " bytes=10-", PATH);
    }

    @Test
    void namesTheAddressOfAServerError() {
        server.fail(PATH, 500);
        assertThatThrownBy(() -> download().fetch(server.address(PATH)))
                .isInstanceOf(IOException.class)
                .hasMessage(server.address(PATH) + ": expected status 200, got 500");
    }

    @Test
    void keepsWhatItHasThroughAServerError() throws IOException {
        server.serve(PATH, "0123456789");
        download().fetch(server.address(PATH));
        server.fail(PATH, 500);
        assertThatThrownBy(() -> download().fetch(server.address(PATH))).isInstanceOf(IOException.class);
        assertThat(cache.resolve(CACHED)).hasContent("0123456789");
    }

    @Test
    void doesNotWaitForEverForTheNextByte() {
        server.serveSilent(PATH, "0123456789", 0);
        assertThatThrownBy(() -> download(Duration.ofMillis(200)).fetch(server.address(PATH)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected more bytes");
    }
}
