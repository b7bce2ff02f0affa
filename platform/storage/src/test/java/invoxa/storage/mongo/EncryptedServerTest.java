package invoxa.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that speaks TLS alone, and processes that are told of it by their URI, as in production. */
@Tag("slow")
class EncryptedServerTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder;

    private MongoServer server;

    @BeforeEach
    void start() throws Exception {
        var store = folder.resolve("server.p12");
        run(List.of(
                tool("keytool"),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        server = new MongoServer(new MemoryBackend());
        server.enableSsl((PrivateKey) keys.getKey("server", PASSWORD.toCharArray()), null, (X509Certificate)
                keys.getCertificate("server"));
        server.bind();
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void it_is_used_where_its_certificate_is_trusted() throws Exception {
        assertThat(client(
                        "tls=true&serverSelectionTimeoutMS=60000",
                        "-Djavax.net.ssl.trustStore=" + folder.resolve("server.p12")))
                .contains("stored A");
    }

    @Test
    void it_is_not_used_where_nobody_vouches_for_it() throws Exception {
        assertThat(client("tls=true&serverSelectionTimeoutMS=8000"))
                .doesNotContain("stored")
                .contains("SSLHandshakeException");
    }

    @Test
    void it_is_not_asked_in_plain_text_where_the_uri_forgets_tls() throws Exception {
        assertThat(client("tls=false&serverSelectionTimeoutMS=2000")).doesNotContain("stored");
    }

    private String client(String options, String... flags) throws Exception {
        var command = new ArrayList<>(List.of(tool("java"), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(flags));
        command.addAll(List.of(
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
                "-cp",
                System.getProperty("java.class.path"),
                ClientOfOneNote.class.getName(),
                "mongodb://localhost:" + server.getLocalAddress().getPort() + "/test?" + options));
        return run(command);
    }

    private static String run(List<String> command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
