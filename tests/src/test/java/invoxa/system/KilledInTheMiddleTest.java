package invoxa.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process on a real folder, killed without warning while the demo works, started again, and held to its word.
 */
@Tag("slow")
@DisplayName("A standalone INVOXA that is killed in the middle of the main job")
class KilledInTheMiddleTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int KILLS = 3;

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();
    private int port;

    @BeforeEach
    void choosePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    @DisplayName("misses no number, gives none twice, has every balance right and every e-mail once")
    void keepsItsWord() throws Exception {
        var shared = System.getenv("INVOXA_SHARED");
        var invoices = shared == null
                ? Path.of(System.getProperty("invoxa.root"), "../shared/data/invoices/xrechnung")
                : Path.of(shared, "data/invoices/xrechnung");
        assumeTrue(Files.isDirectory(invoices), "skipped: there are no invoices at " + invoices);
        for (int kill = 0; kill < KILLS; kill++) {
            var server = up();
            var demo = demo(invoices);
            Thread.sleep(ThreadLocalRandom.current().nextLong(3_000, 6_000));
            server.destroyForcibly().waitFor();
            assertThat(demo.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("the demo ends")
                    .isTrue();
        }
        up();
        var last = demo(invoices);
        assertThat(last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("the demo ends")
                .isTrue();
        var said = Files.readString(folder.resolve("demo.log"));
        assertThat(last.exitValue()).as(said).isZero();
        assertThat(said)
                .contains("holds   numbers without gap or double")
                .contains("holds   balances are what is owed")
                .contains("holds   one e-mail for each document")
                .doesNotContain("BROKEN");
    }

    private Process up() throws Exception {
        var log = folder.resolve("up.log");
        Files.deleteIfExists(log);
        var server = java(
                log, "up", "--port", "" + port, "--data", folder.resolve("data").toString());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log).contains("INVOXA is at")) {
            assertThat(server.isAlive()).as(Files.readString(log)).isTrue();
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }
        return server;
    }

    private Process demo(Path invoices) throws IOException {
        return java(folder.resolve("demo.log"), "demo", "--url", "http://127.0.0.1:" + port, invoices.toString());
    }

    private Process java(Path log, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "invoxa.standalone.Main"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        processes.add(process);
        return process;
    }
}
