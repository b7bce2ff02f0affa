package invoxa.storage.sqlite;

import invoxa.kernel.CannotStart;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.Outboxes;
import invoxa.storage.folder.OwnerOnly;
import invoxa.storage.sqlite.session.Readers;
import invoxa.storage.sqlite.session.Session;
import invoxa.storage.sqlite.session.Writer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;

/** The document store in one SQLite file (and its -wal and -shm beside it). */
public final class SqliteStore implements DocumentStore {

    private static final int READERS = 4;

    private final Path file;
    private final Outbox outbox;
    private final Writer writer;
    private final Readers readers;
    private final DocumentLocks locks = new DocumentLocks();

    private SqliteStore(Path file, Clock clock) throws SQLException {
        this.file = file;
        this.outbox = new Outbox(clock);
        prepare(file);
        this.writer = new Writer(file, outbox::afterCommit);
        this.readers = new Readers(file, READERS);
    }

    /** Opens the file; makes it, and the folder it is in, where there is none. */
    public static SqliteStore open(Path file) {
        return open(file, Clock.systemUTC());
    }

    /**
     * @param clock tells since when a message waits
     * @throws CannotStart where the file is no database of INVOXA, is damaged, or cannot be written
     */
    public static SqliteStore open(Path file, Clock clock) {
        var absolute = file.toAbsolutePath();
        try {
            Files.createDirectories(absolute.getParent());
            Format.check(absolute);
            OwnerOnly.create(absolute);
            return new SqliteStore(absolute, clock);
        } catch (IOException e) {
            throw CannotStart.because(absolute, e);
        } catch (SQLException e) {
            throw Format.sentence(absolute, e);
        }
    }

    private static void prepare(Path file) throws SQLException {
        try (var session = Session.writing(file)) {
            session.execute("BEGIN IMMEDIATE");
            Format.note(session);
            Schema.createKinds(session);
            SearchIndex.createPartitions(session);
            Outbox.create(session);
            session.execute("CREATE TABLE IF NOT EXISTS checks(n INTEGER PRIMARY KEY, done INTEGER NOT NULL)");
            session.execute("COMMIT");
        }
    }

    @Override
    public <D> Documents<D> documents(Kind<D> kind) {
        writer.write(session -> {
            new Schema<>(kind).bringUpToDate(session);
            return kind;
        });
        return new SqliteDocuments<>(kind, outbox, writer, readers, locks);
    }

    @Override
    public Outboxes outboxes(String kindPrefix) {
        return new SqliteOutboxes(kindPrefix, outbox, writer, readers);
    }

    Readers readers() {
        return readers;
    }

    @Override
    public void check() {
        writer.write(session -> session.update("INSERT OR REPLACE INTO checks(n, done) VALUES (1, 1)"));
        readers.read(session -> session.query(row -> row.getInt(1), "SELECT done FROM checks"));
    }

    /**
     * Writes a consistent copy of everything to another file while the store goes on working.
     *
     * @param copy replaced where it is there; it is either the old one or the whole new one, whatever happens
     */
    public void backup(Path copy) {
        SqliteCopy.of(file).to(copy, () -> {});
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
