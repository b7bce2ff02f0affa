package invoxa.storage.sqlite;

import static invoxa.storage.sqlite.WriterToBeKilled.ENTRIES;
import static invoxa.storage.sqlite.WriterToBeKilled.PARTITION;
import static org.assertj.core.api.Assertions.assertThat;

import invoxa.storage.Query;
import invoxa.storage.sqlite.session.Session;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that writes is killed a hundred times; ten kills hit the same file in turn. */
@Tag("slow")
class SqliteCrashTest {

    private static final int KILLS_PER_FILE = 10;

    @TempDir
    static Path classes;

    @TempDir
    Path folder;

    private static String classPath;

    /** The classes of a child that ended in good order, kept so that the next hundred start in a third of the time. */
    @BeforeAll
    static void trainChild() throws Exception {
        classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(SqliteCrashTest::packed)
                .collect(Collectors.joining(File.pathSeparator));
        var child = start("-XX:ArchiveClassesAtExit=" + archive(), classes.resolve("trained.db"), "0", "train");
        try (var lines = child.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readAllAsString()).contains("0-0-0 3");
        }
        assertThat(child.waitFor()).isZero();
    }

    /** Archives of classes are made of jars only. */
    private static String packed(String entry) {
        if (!Files.isDirectory(Path.of(entry))) {
            return entry;
        }
        var jar = classes.resolve(entry.hashCode() + ".jar").toString();
        assertThat(ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(System.out, System.err, "-cf", jar, "-C", entry, "."))
                .isZero();
        return jar;
    }

    private static Path archive() {
        return classes.resolve("classes.jsa");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothing_acknowledged_is_lost_and_nothing_is_torn_by_a_kill(int seed) throws Exception {
        var random = new Random(seed);
        var file = folder.resolve("store.db");
        long acknowledged = 0;
        for (int kill = 0; kill < KILLS_PER_FILE; kill++) {
            var round = "r" + kill;
            var last = writeAndKill(file, round, 100 + random.nextInt(300));
            acknowledged += last.size();
            assertWhole(file, round, last);
        }
        assertThat(acknowledged).isGreaterThan(KILLS_PER_FILE);
    }

    /** Gives by its id the last version that was acknowledged of each document. */
    private static Map<String, Long> writeAndKill(Path file, String round, int afterMs) throws Exception {
        var child = start("-XX:SharedArchiveFile=" + archive(), file, round);
        var last = new HashMap<String, Long>();
        try (var lines = child.inputReader(StandardCharsets.UTF_8)) {
            var first = lines.readLine();
            var killer = Thread.ofVirtual().start(() -> {
                try {
                    TimeUnit.MILLISECONDS.sleep(afterMs);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                // Process.destroyForcibly would close the stream that is yet to be read
                child.toHandle().destroyForcibly();
            });
            var all = first + "\n" + lines.readAllAsString();
            killer.join();
            all.substring(0, all.lastIndexOf('\n') + 1).lines().forEach(line -> {
                var space = line.indexOf(' ');
                last.put(line.substring(0, space), Long.valueOf(line.substring(space + 1)));
            });
        }
        assertThat(child.waitFor()).isEqualTo(128 + 9);
        return last;
    }

    private static Process start(String archive, Path file, String... arguments) throws IOException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                archive,
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                WriterToBeKilled.class.getName(),
                file.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void assertWhole(Path file, String round, Map<String, Long> last) throws Exception {
        try (var store = SqliteStore.open(file);
                var session = Session.reading(file)) {
            var entries = store.documents(ENTRIES);
            var versions = new HashMap<String, Long>();
            var query = Query.by("round").equal("round", round).limit(Query.MAX_LIMIT);
            for (var next = query; next != null; ) {
                var page = entries.page(PARTITION, next);
                page.items().stream()
                        .filter(stored -> stored.id().startsWith(round + "-"))
                        .forEach(stored -> {
                            assertThat(stored.content().isWhole(stored.id())).isTrue();
                            assertThat(stored.content().version()).isEqualTo(stored.version());
                            versions.put(stored.id(), stored.version());
                        });
                next = page.next() == null ? null : query.after(page.next());
            }
            last.forEach((id, version) -> {
                long now = versions.getOrDefault(id, 0L);
                boolean follows = now == version + 1 && version < 3;
                boolean deleted = now == 0 && version == 3 && WriterToBeKilled.isDeleted(id);
                assertThat(version > 0 && (now == version || follows) || deleted || now == 0 && version == 0)
                        .as("%s was acknowledged as %d and is now %d", id, version, now)
                        .isTrue();
            });
            var messages = new HashMap<String, Long>();
            session.query(
                    row -> messages.put(row.getString(1), row.getLong(2)),
                    "SELECT d.id, count(m.id) FROM outbox_documents d JOIN outbox_messages m ON m.document = d.n"
                            + " WHERE d.id LIKE ? GROUP BY d.id",
                    round + "-%");
            versions.forEach((id, version) -> assertThat(messages).containsEntry(id, version));
            assertThat(session.query(row -> row.getString(1), "PRAGMA integrity_check"))
                    .containsExactly("ok");
            assertThat(entries.count(PARTITION, query.matching("vers " + round)))
                    .isEqualTo(versions.size());
        }
    }
}
