package invoxa.storage.sqlite;

import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Partition;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes with several threads until it is killed, and prints each write once it is acknowledged: the document's id and
 * its version, 0 where it was deleted. Each document is inserted and replaced twice, some are then deleted; each write
 * adds a message named after the id and the version. With a third argument it writes two documents and ends.
 */
final class WriterToBeKilled {

    static final Partition PARTITION = new Partition("org_crash");
    static final int WRITERS = 8;

    record Entry(String round, long version, String text, long checksum) {
        static Entry of(long version, String id) {
            var text = (id + " version " + version + " ").repeat(1 + Math.floorMod(id.hashCode(), 400));
            return new Entry(id.substring(0, id.indexOf('-')), version, text, crc(text));
        }

        boolean isWhole(String id) {
            return crc(text) == checksum && equals(of(version, id));
        }
    }

    static final Kind<Entry> ENTRIES = Kind.of("crash.entries", Entry.class)
            .integer("version", Entry::version)
            .text(
                    "text",
                    entry -> entry.text().substring(0, Math.min(60, entry.text().length())))
            .text("round", Entry::round)
            .index("round", "round", "version")
            .unique("text", "text")
            .searchable(entry -> List.of(entry.text()))
            .build();

    private WriterToBeKilled() {}

    static boolean isDeleted(String id) {
        return id.endsWith("3");
    }

    public static void main(String[] arguments) {
        var round = arguments[1];
        var store = SqliteStore.open(Path.of(arguments[0]));
        var entries = store.documents(ENTRIES);
        if (arguments.length > 2) {
            write(entries, round + "-0-0");
            write(entries, round + "-0-3");
            store.close();
            return;
        }
        for (int writer = 0; writer < WRITERS; writer++) {
            var prefix = round + "-" + writer + "-";
            Thread.ofPlatform().start(() -> {
                for (int i = 0; ; i++) {
                    write(entries, prefix + i);
                }
            });
        }
    }

    private static void write(Documents<Entry> entries, String id) {
        var stored = entries.insert(PARTITION, id, Entry.of(1, id), List.of(message(id, 1)));
        acknowledge(id, 1);
        stored = entries.replace(stored, Entry.of(2, id), List.of(message(id, 2)));
        acknowledge(id, 2);
        stored = entries.replace(stored, Entry.of(3, id), List.of(message(id, 3)));
        acknowledge(id, 3);
        if (isDeleted(id)) {
            entries.delete(stored);
            acknowledge(id, 0);
        }
    }

    private static OutboxMessage message(String id, long version) {
        return new OutboxMessage(id + ":" + version, "{}");
    }

    private static void acknowledge(String id, long version) {
        System.out.println(id + " " + version);
    }

    private static long crc(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
