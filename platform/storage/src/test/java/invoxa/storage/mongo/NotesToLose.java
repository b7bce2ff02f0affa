package invoxa.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.storage.Documents;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Partition;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;

/** Notes that are written while something is killed: each version says what it is, and leaves a message. */
final class NotesToLose {

    static final int WRITERS = 8;

    private static final Partition PARTITION = new Partition("org_crash");
    private static final int VERSIONS = 3;

    private NotesToLose() {}

    /** Writes one note, and its two replacements; tells each version when it is acknowledged. */
    static void write(Documents<Note> notes, String id, BiConsumer<String, Long> acknowledged) {
        var stored = notes.insert(PARTITION, id, of(id, 1), List.of(message(id, 1)));
        acknowledged.accept(id, 1L);
        for (long version = 2; version <= VERSIONS; version++) {
            stored = notes.replace(stored, of(id, version), List.of(message(id, version)));
            acknowledged.accept(id, version);
        }
    }

    /** Nothing acknowledged is missing, and what is there is whole: content, keys and messages of one version. */
    static void assertNothingLost(MongoStore store, Map<String, Long> acknowledged) {
        var notes = store.documents(Note.KIND);
        var versions = new HashMap<String, Long>();
        acknowledged.forEach((id, version) -> {
            var now = notes.find(PARTITION, id).orElseThrow(() -> new AssertionError(id + " is lost"));
            assertThat(now.version()).as(id).isBetween(version, version + 1);
            assertThat(now.content()).isEqualTo(of(id, now.version()));
            versions.put(id, now.version());
        });
        var messages = new HashMap<String, List<OutboxMessage>>();
        store.outboxes("test.")
                .claim(Instant.now().plusSeconds(3600), Duration.ofSeconds(1), Integer.MAX_VALUE)
                .forEach(waiting -> messages.put(waiting.documentId(), waiting.messages()));
        versions.forEach((id, version) -> {
            // the server may still have been at the last command of who was killed when the version was read
            long last = Math.max(version, messages.getOrDefault(id, List.of()).size());
            assertThat(last).isLessThanOrEqualTo(version + 1);
            assertThat(messages.get(id))
                    .isEqualTo(LongStream.rangeClosed(1, last)
                            .mapToObj(each -> message(id, each))
                            .toList());
        });
    }

    private static Note of(String id, long version) {
        return new Note(id, version, id + ":" + version, (id + " " + version + " ").repeat(50), null);
    }

    private static OutboxMessage message(String id, long version) {
        return new OutboxMessage(id + ":" + version, "{}");
    }
}
