package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever address stands in an assembly, nobody is called there. */
class NoNetworkTest {

    @TempDir
    private Path folder = Path.of("");

    private ServerSocketChannel listening;

    @BeforeEach
    void listen() throws IOException {
        listening = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        listening.configureBlocking(false);
    }

    @AfterEach
    void nobodyCalled() throws IOException {
        assertThat(listening.accept()).isNull();
        listening.close();
    }

    private String address(String file) {
        return "http://127.0.0.1:" + listening.socket().getLocalPort() + "/" + file;
    }

    @Test
    void aNestedTemplateElsewhereIsNotFetched() {
        var assembly = new WrittenAssembly(folder)
                .stack("S", "", """
                        {"Resources": {"N": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "%s"}},
                          "I": {"Fn::Transform": {"Name": "AWS::Include", "Parameters": {"Location": "%1$s"}}, "Type": "T"}}}
                        """.formatted(address("nested.json")))
                .read();
        assertThat(assembly.resources()).hasSize(2);
        assertThat(assembly.gaps()).isNotEmpty();
    }

    @Test
    void aTypeWithAnAddressIsNoClassToLoad() {
        var assembly = Inline.template(
                "Resources: {R: {Type: T, Properties: {P: !!java.net.URL '%s'}}}".formatted(address("x")));
        assertThat(assembly.resources()).hasSize(1);
    }
}
