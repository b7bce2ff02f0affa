package invoxa.storage.sqlite;

import invoxa.storage.OutboxMessage;
import invoxa.storage.Outboxes;
import invoxa.storage.Partition;
import invoxa.storage.sqlite.session.Readers;
import invoxa.storage.sqlite.session.Session;
import invoxa.storage.sqlite.session.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Claims, deliveries and postponements in the tables of {@link Outbox}. */
final class SqliteOutboxes implements Outboxes {

    private static final String COLUMNS =
            "SELECT n, kind, partition, id, attempts, since, due, error FROM outbox_documents ";

    private record Document(long n, Waiting waiting) {}

    private final String prefix;
    private final Outbox outbox;
    private final Writer writer;
    private final Readers readers;

    SqliteOutboxes(String prefix, Outbox outbox, Writer writer, Readers readers) {
        this.prefix = prefix;
        this.outbox = outbox;
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public List<Waiting> claim(Instant now, Duration lease, int limit) {
        long until = now.plus(lease).toEpochMilli();
        if (until <= now.toEpochMilli()) {
            throw new IllegalArgumentException("a lease lasts a millisecond at least, not " + lease);
        }
        if (!readers.read(session -> anyDue(session, now))) {
            return List.of();
        }
        return writer.write(session -> claim(session, now, until, limit));
    }

    private boolean anyDue(Session session, Instant now) throws SQLException {
        for (var kind : kinds(session)) {
            var sql = "SELECT n FROM outbox_documents WHERE kind = ? AND due <= ? LIMIT 1";
            if (session.first(row -> row.getLong(1), sql, kind, now.toEpochMilli()) != null) {
                return true;
            }
        }
        return false;
    }

    private List<Waiting> claim(Session session, Instant now, long until, int limit) throws SQLException {
        var due = new ArrayList<Document>();
        for (var kind : kinds(session)) {
            session.update(
                    "UPDATE outbox_documents SET due = 0, claimed = 0 WHERE kind = ? AND due > 0 AND due <= ?",
                    kind,
                    now.toEpochMilli());
            due.addAll(session.query(
                    SqliteOutboxes::document,
                    COLUMNS + "WHERE kind = ? AND due = 0 ORDER BY since, n LIMIT ?",
                    kind,
                    limit));
        }
        due.sort(Comparator.<Document, Instant>comparing(
                        document -> document.waiting().since())
                .thenComparing(Document::n));
        var claimed = new ArrayList<Waiting>();
        for (var document : due.subList(0, Math.min(limit, due.size()))) {
            session.update("UPDATE outbox_documents SET due = ?, claimed = 1 WHERE n = ?", until, document.n());
            claimed.add(withMessages(session, document, Instant.ofEpochMilli(until)));
        }
        return claimed;
    }

    @Override
    public void delivered(Waiting claimed, Set<String> messageIds) {
        writer.write(session -> {
            var document = find(session, claimed);
            if (document == null) {
                return false;
            }
            for (var id : messageIds) {
                session.update("DELETE FROM outbox_messages WHERE document = ? AND id = ?", document.n(), id);
            }
            var oldest = session.first(
                    row -> row.getLong(1),
                    "SELECT at FROM outbox_messages WHERE document = ? ORDER BY n LIMIT 1",
                    document.n());
            if (oldest == null) {
                session.update("DELETE FROM outbox_documents WHERE n = ?", document.n());
            } else if (isCurrent(document, claimed)) {
                session.update("""
                        UPDATE outbox_documents SET due = 0, claimed = 0, attempts = 0, since = ?, error = NULL
                        WHERE n = ?""", oldest, document.n());
            }
            return true;
        });
    }

    @Override
    public void postpone(Waiting claimed, Instant next, String error) {
        writer.write(session -> session.update(
                """
                        UPDATE outbox_documents SET due = ?, claimed = 0, attempts = attempts + 1, error = ?
                        WHERE kind = ? AND partition = ? AND id = ? AND claimed = 1 AND due = ?""",
                Math.max(0, next.toEpochMilli()),
                error,
                claimed.kind(),
                claimed.partition().value(),
                claimed.documentId(),
                claimed.due().toEpochMilli()));
    }

    @Override
    public Backlog backlog() {
        return readers.read(session -> {
            long messages = 0;
            long failed = 0;
            Instant oldest = null;
            for (var kind : kinds(session)) {
                var sums = Objects.requireNonNull(session.first(
                        row -> new Backlog(
                                row.getLong(1),
                                row.getLong(2),
                                row.getObject(3) == null ? null : Instant.ofEpochMilli(row.getLong(3))),
                        """
                        SELECT (SELECT count(*) FROM outbox_documents d JOIN outbox_messages m ON m.document = d.n
                                WHERE d.kind = ?1),
                               count(*) FILTER (WHERE attempts > 0), min(since)
                        FROM outbox_documents WHERE kind = ?1""",
                        kind));
                messages += sums.messages();
                failed += sums.documentsThatFailed();
                var since = sums.oldest();
                oldest = oldest == null || since != null && since.isBefore(oldest) ? since : oldest;
            }
            return new Backlog(messages, failed, oldest);
        });
    }

    @Override
    public List<Waiting> stuck(int limit) {
        return readers.readSnapshot(session -> {
            var failed = new ArrayList<Document>();
            for (var kind : kinds(session)) {
                failed.addAll(session.query(
                        SqliteOutboxes::document,
                        COLUMNS + "WHERE kind = ? AND attempts > 0 ORDER BY attempts DESC, since LIMIT ?",
                        kind,
                        limit));
            }
            failed.sort(Comparator.<Document>comparingInt(
                            document -> -document.waiting().attempts())
                    .thenComparing(document -> document.waiting().since()));
            var stuck = new ArrayList<Waiting>();
            for (var document : failed.subList(0, Math.min(limit, failed.size()))) {
                stuck.add(withMessages(session, document, document.waiting().due()));
            }
            return stuck;
        });
    }

    @Override
    public void retryNow() {
        writer.write(session -> {
            int retried = 0;
            for (var kind : kinds(session)) {
                retried += session.update(
                        "UPDATE outbox_documents SET due = 0 WHERE kind = ? AND due > 0 AND claimed = 0", kind);
            }
            return retried;
        });
    }

    @Override
    public void onMessage(Runnable wakeUp) {
        outbox.onMessage(prefix, wakeUp);
    }

    private List<String> kinds(Session session) throws SQLException {
        return session.query(row -> row.getString(1), "SELECT name FROM kinds").stream()
                .filter(kind -> kind.startsWith(prefix))
                .toList();
    }

    private static @Nullable Document find(Session session, Waiting claimed) throws SQLException {
        return session.first(
                SqliteOutboxes::document,
                COLUMNS + "WHERE kind = ? AND partition = ? AND id = ?",
                claimed.kind(),
                claimed.partition().value(),
                claimed.documentId());
    }

    /** Whether no other has claimed the document since; where the claim ended, nobody may have. */
    private static boolean isCurrent(Document document, Waiting claimed) {
        return document.waiting().due().equals(claimed.due());
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getLong(1),
                new Waiting(
                        row.getString(2),
                        new Partition(row.getString(3)),
                        row.getString(4),
                        List.of(),
                        row.getInt(5),
                        Instant.ofEpochMilli(row.getLong(6)),
                        Instant.ofEpochMilli(row.getLong(7)),
                        row.getString(8)));
    }

    private static Waiting withMessages(Session session, Document document, Instant due) throws SQLException {
        var messages = session.query(
                row -> new OutboxMessage(row.getString(1), row.getString(2)),
                "SELECT id, body FROM outbox_messages WHERE document = ? ORDER BY n",
                document.n());
        var found = document.waiting();
        return new Waiting(
                found.kind(),
                found.partition(),
                found.documentId(),
                messages,
                found.attempts(),
                found.since(),
                due,
                found.lastError());
    }
}
