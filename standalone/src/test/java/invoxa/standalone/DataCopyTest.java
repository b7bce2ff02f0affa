package invoxa.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.kernel.CannotStart;
import invoxa.kernel.Sha256;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.folder.FolderFiles;
import invoxa.storage.folder.OwnerOnly;
import invoxa.storage.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup and restore, which are one: the copy of a data folder, whatever goes on in it. */
class DataCopyTest {

    /** @param drawn whether its second file, which is made after it, is there for good */
    record Deed(String text, boolean drawn) {}

    private static final Kind<Deed> DEEDS =
            Kind.of("test.deeds", Deed.class).index("id").build();
    private static final Partition ACME = new Partition("org_acme");
    private static final List<String> SERVICES = List.of("auth");

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void anInvoxaHasBeenHere() {
        data = folder.resolve("data");
        try (var taken = DataFolder.take(data, false)) {
            Secrets.in(taken.places(), SERVICES);
            SqliteStore.open(taken.places().database()).close();
        }
    }

    @RepeatedTest(2)
    void a_copy_made_under_writers_has_every_file_that_it_names_and_none_of_later() throws Exception {
        var done = new AtomicBoolean();
        var number = new AtomicInteger();
        try (var store = SqliteStore.open(data.resolve("invoxa.db"));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var deeds = store.documents(DEEDS);
            var files = FolderFiles.open(data.resolve("files"));
            for (int i = 0; i < 120; i++) {
                files.put(ACME, "old-" + i, bytes("old-" + i));
                deeds.insert(ACME, "old-" + i, new Deed("old", false));
            }
            var writers = IntStream.range(0, 8)
                    .mapToObj(writer -> threads.submit(writing(deeds, files, done, number)))
                    .toList();
            var sweeper = threads.submit(sweeping(deeds, files, done));
            try {
                while (number.get() < 50) {
                    Thread.onSpinWait();
                }
                DataCopy.copy(data, folder.resolve("copy"));
            } finally {
                done.set(true);
            }
            for (var writer : writers) {
                writer.get();
            }
            sweeper.get();
        }
        requireOneMoment(folder.resolve("copy"));
    }

    /** A file is there before it is named, and a document is there before it is drawn. */
    private static Callable<Void> writing(
            Documents<Deed> deeds, FolderFiles files, AtomicBoolean done, AtomicInteger number) {
        return () -> {
            while (!done.get()) {
                var id = "new-" + number.incrementAndGet();
                files.put(ACME, id, bytes(id));
                var stored = deeds.insert(ACME, id, new Deed("new", false));
                deeds.replace(stored, new Deed("new", true));
                files.put(ACME, id + ".pdf", bytes(id + ".pdf"));
            }
            return null;
        };
    }

    /** What nobody names any more is deleted. */
    private static Callable<Void> sweeping(Documents<Deed> deeds, FolderFiles files, AtomicBoolean done) {
        return () -> {
            for (int i = 0; i < 120 && !done.get(); i++) {
                deeds.delete(deeds.find(ACME, "old-" + i).orElseThrow());
                files.delete(ACME, "old-" + i);
            }
            return null;
        };
    }

    private static void requireOneMoment(Path copy) throws IOException {
        var drawn = new HashSet<String>();
        int count = 0;
        try (var store = SqliteStore.open(copy.resolve("invoxa.db"))) {
            var deeds = store.documents(DEEDS);
            var files = FolderFiles.open(copy.resolve("files"));
            String cursor = null;
            do {
                var page = deeds.page(ACME, Query.by("id").limit(500).after(cursor));
                for (var deed : page.items()) {
                    count++;
                    assertThat(files.get(ACME, deed.id())).as(deed.id()).hasValue(bytes(deed.id()));
                    if (deed.content().drawn()) {
                        drawn.add(deed.id() + ".pdf");
                    }
                }
                cursor = page.next();
            } while (cursor != null);
        }
        assertThat(count).isGreaterThan(50);
        var pdfs = new FilesCopy(copy.resolve("files"), copy)
                .names().stream()
                        .map(name -> name.getFileName().toString())
                        .filter(name -> name.endsWith(".pdf"))
                        .toList();
        assertThat(drawn)
                .as("none is of what was drawn after the copy's moment")
                .containsAll(pdfs);
    }

    @Test
    void a_copy_is_opened_by_its_owner_alone_and_so_is_all_in_it() throws IOException {
        FolderFiles.open(data.resolve("files")).put(ACME, "letter", bytes("letter"));
        DataCopy.copy(data, folder.resolve("copy"));
        try (var all = Files.walk(folder.resolve("copy"))) {
            for (var each : (Iterable<Path>) all::iterator) {
                assertThat(OwnerOnly.isWide(each)).as(each.toString()).isFalse();
            }
        }
        assertThat(Files.readString(folder.resolve("copy/secrets.properties"))).contains("INVOXA_MASTER_KEY=");
    }

    @Test
    void a_folder_that_holds_anything_is_not_copied_into() throws IOException {
        var target = Files.createDirectories(folder.resolve("target"));
        Files.writeString(target.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> DataCopy.copy(data, target))
                .isInstanceOf(CannotStart.class)
                .hasMessage(target + " is not empty; name a folder that is, or a new one");
        assertThat(Files.readString(target.resolve("letter.txt"))).isEqualTo("mine");
        assertThatThrownBy(() -> DataCopy.copy(folder.resolve("copy"), data)).isInstanceOf(CannotStart.class);
    }

    @Test
    void a_copy_goes_neither_into_what_it_copies_nor_around_it() {
        for (var target : List.of(data.resolve("files/copy"), data, folder)) {
            assertThatThrownBy(() -> DataCopy.copy(data, target))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("must lie beside each other");
        }
    }

    @Test
    void without_data_or_without_their_secrets_there_is_nothing_to_copy() throws IOException {
        var target = folder.resolve("target");
        assertThatThrownBy(() -> DataCopy.copy(folder.resolve("nothing"), target))
                .isInstanceOf(CannotStart.class)
                .hasMessageEndingWith("holds no data of INVOXA");
        Files.delete(data.resolve("secrets.properties"));
        assertThatThrownBy(() -> DataCopy.copy(data, target))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("secrets.properties is missing");
        assertThat(target).doesNotExist();
    }

    @Test
    void a_copy_of_a_damaged_database_is_refused_and_leaves_nothing() throws IOException {
        Wreck.scribble(data.resolve("invoxa.db"));
        var target = folder.resolve("target");
        assertThatThrownBy(() -> DataCopy.copy(data, target))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("damaged");
        assertThat(target).doesNotExist();
    }

    @Test
    void what_a_broken_off_copy_left_is_neither_started_on_nor_copied() throws IOException {
        Files.createFile(data.resolve("unfinished-copy"));
        assertThatThrownBy(() -> DataFolder.take(data, false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("a part of a copy");
        assertThatThrownBy(() -> DataCopy.copy(data, folder.resolve("target"))).isInstanceOf(CannotStart.class);
    }

    private static byte[] bytes(String name) {
        return (name + " " + Sha256.hex(name)).getBytes(StandardCharsets.UTF_8);
    }
}
