package invoxa.messaging;

import static invoxa.messaging.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.json.Json;
import invoxa.storage.sqlite.SqliteStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@Timeout(300)
class KilledProcessTest {

    private static final int KILLS = 4;

    @TempDir
    Path folder;

    private final Random chance = new Random(9);
    private final List<Process> running = new ArrayList<>();

    @AfterEach
    void killAll() {
        running.forEach(Process::destroyForcibly);
    }

    @Test
    void aSenderAndAReceiverThatAreKilledAgainAndAgainLoseNothingAndDoNothingTwice() throws Exception {
        try (var gateway = new Gateway()) {
            var receiver = start("notification", gateway);
            var sender = start("invoice", gateway);
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(300 + chance.nextInt(700));
                if (kill % 2 == 0) {
                    kill(sender);
                    sender = start("invoice", gateway);
                } else {
                    kill(receiver);
                    receiver = start("notification", gateway);
                }
            }
            read(sender, "all written");
            eventually(() -> assertThat(waiting(gateway)).isZero());
            kill(sender);
            kill(receiver);
        }
        try (var store = SqliteStore.open(folder.resolve("notification.db"))) {
            var hearing = new Hearing("notification", store);
            for (int i = 0; i < DyingNode.DOCUMENTS; i++) {
                assertThat(hearing.of("inv_" + i)).isEqualTo(upTo(DyingNode.EVENTS));
            }
            assertThat(hearing.letters()).isEqualTo((long) DyingNode.DOCUMENTS * DyingNode.EVENTS);
        }
    }

    private static long waiting(Gateway gateway) throws Exception {
        var operator = gateway.token("operator", "service", null, "operations:read");
        var request = HttpRequest.newBuilder(URI.create(gateway.url() + "/invoices/events/stuck"))
                .header("Authorization", "Bearer " + operator)
                .method("GET", HttpRequest.BodyPublishers.noBody())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return Json.read(answer.body(), JsonNode.class)
                    .at("/backlog/messages")
                    .longValue();
        }
    }

    private Process start(String service, Gateway gateway) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingNode.class.getName(),
                        service,
                        gateway.url().toString(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(service + ".log").toFile()))
                .start();
        running.add(process);
        gateway.route(Sources.requirePath(service), URI.create(read(process, "http://")));
        return process;
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** The next line of the process that begins like this. */
    private static String read(Process process, String beginning) {
        try {
            var lines = process.inputReader(StandardCharsets.UTF_8);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(beginning)) {
                    return line;
                }
            }
            throw new AssertionError("the process ended without saying " + beginning);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
