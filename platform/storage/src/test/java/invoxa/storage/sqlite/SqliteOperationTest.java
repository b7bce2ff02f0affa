package invoxa.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.kernel.CannotStart;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.sqlite.session.Session;
import invoxa.storage.sqlite.session.SqliteFailure;
import invoxa.storage.sqlite.session.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteOperationTest {

    private static final Partition ACME = new Partition("org_acme");

    record Note(String text, long n) {}

    private static final Kind<Note> NOTES = Kind.of("test.notes", Note.class)
            .text("text", Note::text)
            .index("id")
            .searchable(note -> List.of(note.text()))
            .build();

    @TempDir
    Path folder;

    private SqliteStore open() {
        return SqliteStore.open(folder.resolve("data/store.db"));
    }

    @Test
    void ids_that_come_in_any_order_are_searched_in_their_order() {
        var orders = List.<List<String>>of(
                IntStream.range(0, 600).mapToObj(i -> "up%04d".formatted(i)).toList(),
                IntStream.range(0, 600)
                        .mapToObj(i -> "down%04d".formatted(9_999 - i))
                        .toList(),
                IntStream.range(0, 600)
                        .mapToObj(i -> i == 0 ? "in" : i == 1 ? "inz" : "in%04d".formatted(9_999 - i))
                        .toList(),
                IntStream.range(0, 600)
                        .mapToObj(i -> "mix%04d".formatted(i * 7919 % 600))
                        .toList(),
                IntStream.range(0, 60)
                        .mapToObj(i -> "deep" + "m".repeat(i % 2 == 0 ? i : 60 - i) + i)
                        .toList());
        try (var store = open()) {
            var notes = store.documents(NOTES);
            for (var order : orders) {
                var partition = new Partition(order.getFirst());
                for (var id : order) {
                    notes.insert(partition, id, new Note("word " + id, 1));
                }
                var page = notes.page(partition, Query.by("id").matching("word").limit(1_000));
                assertThat(page.items().stream().map(stored -> stored.id()))
                        .containsExactlyElementsOf(new TreeSet<>(order));
                for (var id : order) {
                    assertThat(notes.page(partition, Query.by("id").matching(id).limit(1_000))
                                    .items())
                            .anyMatch(stored -> stored.id().equals(id));
                }
            }
        }
    }

    @Test
    void partitions_whose_rows_would_have_the_same_numbers_do_not_mix() {
        var far = 1L << 22;
        assertThat(RowNumbers.first(1)).isEqualTo(RowNumbers.first(1 + far));
        try (var store = open();
                var session = Session.reading(folder.resolve("data/store.db"))) {
            var notes = store.documents(NOTES);
            notes.insert(ACME, "first", new Note("word", 1));
            session.execute("PRAGMA query_only=OFF");
            session.update("INSERT INTO partitions(n, partition) VALUES (?, ?)", 1 + far, "org_far");
            for (int i = 0; i < 50; i++) {
                notes.insert(ACME, "a%03d".formatted(i), new Note("word acme", 1));
                notes.insert(new Partition("org_far"), "f%03d".formatted(50 - i), new Note("word far", 1));
            }
            assertThat(notes.page(
                                    new Partition("org_far"),
                                    Query.by("id").matching("word").limit(1_000))
                            .items())
                    .hasSize(50)
                    .allMatch(stored -> stored.content().text().equals("word far"))
                    .isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
            assertThat(notes.count(ACME, Query.by("id").matching("word"))).isEqualTo(51);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_command_that_breaks_half_way_leaves_nothing_and_harms_none_beside_it() throws Exception {
        var file = folder.resolve("writer.db");
        try (var writer = new Writer(file, () -> {})) {
            writer.write(session -> session.update("CREATE TABLE t(n INTEGER PRIMARY KEY)"));
            var tasks = IntStream.range(0, 300)
                    .<Callable<Boolean>>mapToObj(n -> () -> {
                        try {
                            writer.write(session -> {
                                session.update("INSERT INTO t(n) VALUES (?)", n);
                                if (n % 10 == 0) {
                                    session.update("INSERT INTO no_such_table VALUES (1)");
                                }
                                if (n % 10 == 5) {
                                    throw new IllegalStateException("broken by the caller");
                                }
                                return n;
                            });
                            return n % 5 != 0;
                        } catch (SqliteFailure | IllegalStateException e) {
                            return n % 5 == 0;
                        }
                    })
                    .toList();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var done : threads.invokeAll(tasks)) {
                    assertThat(done.get()).isTrue();
                }
            }
            List<Integer> kept =
                    writer.write(session -> session.query(row -> row.getInt(1), "SELECT n FROM t ORDER BY n"));
            assertThat(kept)
                    .isEqualTo(IntStream.range(0, 300)
                            .filter(n -> n % 5 != 0)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void a_full_disk_fails_commands_and_the_store_recovers_when_there_is_room() throws Exception {
        try (var writer = new Writer(folder.resolve("full.db"), () -> {})) {
            writer.write(session -> session.update("CREATE TABLE t(n INTEGER PRIMARY KEY, body BLOB)"));
            writer.write(session -> session.query(row -> 1, "PRAGMA max_page_count = 40"));
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            writer.write(session -> session.update("INSERT INTO t(body) VALUES (?)", new byte[4_000]));
                        }
                    })
                    .isInstanceOf(SqliteFailure.class)
                    .hasMessageContaining("FULL");
            writer.write(session -> session.query(row -> 1, "PRAGMA max_page_count = 4000"));
            writer.write(session -> session.update("INSERT INTO t(body) VALUES (?)", new byte[4_000]));
            List<String> found =
                    writer.write(session -> session.query(row -> row.getString(1), "PRAGMA integrity_check"));
            assertThat(found).containsExactly("ok");
        }
    }

    @Test
    void when_the_store_is_closed_under_load_each_write_is_either_kept_or_refused() throws Exception {
        var kept = new ConcurrentLinkedQueue<String>();
        var store = open();
        var notes = store.documents(NOTES);
        var running = new CountDownLatch(20);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 20; writer++) {
                var prefix = "w" + writer + "-";
                threads.execute(() -> {
                    try {
                        for (int i = 0; ; i++) {
                            kept.add(notes.insert(ACME, prefix + i, new Note("x", i))
                                    .id());
                            running.countDown();
                            notes.find(ACME, prefix + i);
                        }
                    } catch (SqliteFailure e) {
                        running.countDown();
                    }
                });
            }
            running.await();
            store.close();
        }
        assertThatThrownBy(() -> notes.find(ACME, "x")).isInstanceOf(SqliteFailure.class);
        assertThatThrownBy(store::check).isInstanceOf(SqliteFailure.class);
        store.close();
        try (var again = open()) {
            assertThat(again.documents(NOTES).findAll(ACME, List.copyOf(kept))).hasSize(kept.size());
        }
    }

    @Test
    void two_processes_on_one_file_lose_no_increment() throws Exception {
        try (var first = open();
                var second = open()) {
            first.documents(NOTES).insert(ACME, "counter", new Note("x", 0));
            var tasks = new ArrayList<Callable<Boolean>>();
            for (DocumentStore store : List.of(first, second, first, second)) {
                tasks.add(() -> {
                    var notes = store.documents(NOTES);
                    for (int i = 0; i < 50; i++) {
                        notes.change(ACME, "counter", note -> Documents.Change.to(new Note("x", note.n() + 1)));
                    }
                    return true;
                });
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var done : threads.invokeAll(tasks)) {
                    assertThat(done.get()).isTrue();
                }
            }
            assertThat(second.documents(NOTES)
                            .find(ACME, "counter")
                            .orElseThrow()
                            .content()
                            .n())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_backup_made_while_others_write_is_a_whole_store_of_one_moment() throws Exception {
        var copy = folder.resolve("backup/copy.db");
        var done = new AtomicBoolean();
        try (var store = open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var notes = store.documents(NOTES);
            var written = threads.submit(() -> {
                int n = 0;
                for (; !done.get(); n++) {
                    notes.insert(
                            ACME, "n%06d".formatted(n), new Note("word", n), List.of(new OutboxMessage("m" + n, "{}")));
                }
                return n;
            });
            try {
                while (notes.find(ACME, "n000020").isEmpty()) {
                    Thread.onSpinWait();
                }
                store.backup(copy);
                store.backup(copy);
            } finally {
                done.set(true);
            }
            assertThat(written.get()).isGreaterThan(20);
        }
        try (var restored = SqliteStore.open(copy)) {
            var notes = restored.documents(NOTES);
            long count = notes.count(ACME, Query.by("id"));
            assertThat(count).isGreaterThan(20);
            assertThat(notes.find(ACME, "n%06d".formatted(count - 1))).isPresent();
            assertThat(restored.outboxes("test.").backlog().messages()).isEqualTo(count);
            assertThat(notes.count(ACME, Query.by("id").matching("word"))).isEqualTo(count);
            notes.insert(ACME, "new", new Note("word", 1));
        }
    }

    @Test
    void what_is_no_database_is_not_opened_and_not_changed() throws Exception {
        var file = folder.resolve("letter.txt");
        Files.writeString(file, "Dear Sir or Madam, ".repeat(200));
        assertThatThrownBy(() -> SqliteStore.open(file)).isInstanceOf(CannotStart.class);
        assertThat(Files.readString(file)).isEqualTo("Dear Sir or Madam, ".repeat(200));
        assertThatThrownBy(() -> SqliteStore.open(folder)).isInstanceOf(CannotStart.class);
    }
}
