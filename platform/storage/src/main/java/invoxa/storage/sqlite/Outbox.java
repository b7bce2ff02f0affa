package invoxa.storage.sqlite;

import invoxa.storage.OutboxMessage;
import invoxa.storage.Partition;
import invoxa.storage.sqlite.session.Session;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables in which messages wait, and who is woken when one is added.
 *
 * <p>A document with messages has a row in {@code outbox_documents}; its {@code due} is 0 where it can be claimed at
 * once, else the time, in epoch milliseconds, when a claim ends or a later attempt is due.
 */
final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Clock clock;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final List<Map.Entry<String, Runnable>> listeners = new CopyOnWriteArrayList<>();

    Outbox(Clock clock) {
        this.clock = clock;
    }

    static void create(Session session) throws SQLException {
        session.execute("""
                CREATE TABLE IF NOT EXISTS outbox_documents(
                  n INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, partition TEXT NOT NULL, id TEXT NOT NULL,
                  due INTEGER NOT NULL, claimed INTEGER NOT NULL, attempts INTEGER NOT NULL, since INTEGER NOT NULL,
                  error TEXT)""");
        session.execute(
                "CREATE UNIQUE INDEX IF NOT EXISTS outbox_by_document ON outbox_documents(kind, partition, id)");
        session.execute("CREATE INDEX IF NOT EXISTS outbox_by_due ON outbox_documents(kind, due, since, n)");
        session.execute("""
                CREATE TABLE IF NOT EXISTS outbox_messages(
                  document INTEGER NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL,
                  PRIMARY KEY (document, n)) WITHOUT ROWID""");
    }

    void add(Session session, String kind, Partition partition, String id, List<OutboxMessage> messages)
            throws SQLException {
        if (messages.isEmpty()) {
            return;
        }
        long now = clock.millis();
        session.update("""
                INSERT INTO outbox_documents(kind, partition, id, due, claimed, attempts, since)
                VALUES (?, ?, ?, 0, 0, 0, ?) ON CONFLICT DO NOTHING""", kind, partition.value(), id, now);
        for (var message : messages) {
            session.update("""
                    INSERT INTO outbox_messages(document, n, id, at, body)
                    SELECT d.n, 1 + coalesce((SELECT max(m.n) FROM outbox_messages m WHERE m.document = d.n), 0), ?, ?, ?
                    FROM outbox_documents d WHERE d.kind = ? AND d.partition = ? AND d.id = ?""", message.id(), now, message.body(), kind, partition.value(), id);
        }
        written.add(kind);
    }

    void onMessage(String kindPrefix, Runnable wakeUp) {
        listeners.add(Map.entry(kindPrefix, wakeUp));
    }

    /** A kind whose command was rolled back is among those that were written: waking once too often does no harm. */
    void afterCommit() {
        if (written.isEmpty()) {
            return;
        }
        var kinds = Set.copyOf(written);
        written.clear();
        for (var listener : listeners) {
            if (kinds.stream().anyMatch(kind -> kind.startsWith(listener.getKey()))) {
                wake(listener.getValue());
            }
        }
    }

    private static void wake(Runnable listener) {
        try {
            listener.run();
        } catch (Throwable e) {
            LOG.warn("who was woken for a message failed", e);
        }
    }
}
