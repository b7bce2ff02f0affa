package invoxa.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.storage.StoreUnavailable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Either side is killed while notes are written. */
@Tag("slow")
class MongoCrashTest {

    private static final int KILLS = 10;

    @TempDir
    Path folder;

    @Test
    void what_a_killed_process_was_told_is_stored_is_stored_in_memory() throws Exception {
        try (var database = TestDatabase.inMemory()) {
            killClients(database);
        }
    }

    @Test
    void what_a_killed_process_was_told_is_stored_is_stored_on_the_named_server() throws Exception {
        try (var database = TestDatabase.named(MongoCrashTest.class)) {
            killClients(database);
        }
    }

    @Test
    void what_a_killed_server_acknowledged_is_there_when_it_is_started_again() throws Exception {
        var random = new Random(7);
        var acknowledged = new ConcurrentHashMap<String, Long>();
        for (int kill = 0; kill < KILLS; kill++) {
            try (var server = FerretServer.start(folder)) {
                writeUntilKilled(server, "r" + kill, 200 + random.nextInt(400), acknowledged);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        try (var server = FerretServer.start(folder);
                var store = MongoStore.open(server.uri("crash"))) {
            NotesToLose.assertNothingLost(store, acknowledged);
        }
    }

    private static void writeUntilKilled(FerretServer server, String round, int afterMs, Map<String, Long> acknowledged)
            throws Exception {
        var killed = new AtomicBoolean();
        var failures = new ConcurrentLinkedQueue<StoreUnavailable>();
        try (var store = MongoStore.open(server.uri("crash"));
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var notes = store.documents(Note.KIND);
            for (int writer = 0; writer < NotesToLose.WRITERS; writer++) {
                var prefix = round + "-" + writer + "-";
                writers.execute(() -> {
                    for (int i = 0; !killed.get(); i++) {
                        try {
                            NotesToLose.write(notes, prefix + i, acknowledged::put);
                        } catch (StoreUnavailable e) {
                            if (server.isAlive()) {
                                failures.add(e);
                            }
                            return;
                        }
                    }
                });
            }
            TimeUnit.MILLISECONDS.sleep(afterMs);
            server.kill();
            killed.set(true);
        }
        assertThat(failures).isEmpty();
    }

    private static void killClients(TestDatabase database) throws Exception {
        var random = new Random(3);
        var acknowledged = new HashMap<String, Long>();
        for (int kill = 0; kill < KILLS; kill++) {
            var client = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ClientToBeKilled.class.getName(),
                            database.uri(),
                            "r" + kill)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var lines = client.inputReader(StandardCharsets.UTF_8)) {
                var first = lines.readLine();
                TimeUnit.MILLISECONDS.sleep(random.nextInt(200));
                // Process.destroyForcibly would close the stream that is yet to be read
                client.toHandle().destroyForcibly();
                var all = first + "\n" + lines.readAllAsString();
                all.substring(0, all.lastIndexOf('\n') + 1).lines().forEach(line -> {
                    int space = line.indexOf(' ');
                    acknowledged.put(line.substring(0, space), Long.valueOf(line.substring(space + 1)));
                });
            }
            assertThat(client.waitFor()).isEqualTo(128 + 9);
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        try (var store = MongoStore.open(database.uri())) {
            NotesToLose.assertNothingLost(store, acknowledged);
        }
    }
}
