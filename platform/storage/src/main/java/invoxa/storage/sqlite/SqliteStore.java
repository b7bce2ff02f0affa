package invoxa.storage.sqlite;

import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.Outboxes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;

/** The document store in one SQLite file (and its -wal and -shm beside it). */
public final class SqliteStore implements DocumentStore {

    private static final int READERS = 4;

    private final Path file;
    private final Outbox outbox;
    private final Writer writer;
    private final Readers readers;
    private final Turns turns = new Turns();

    private SqliteStore(Path file, Clock clock) throws SQLException {
        this.file = file;
        this.outbox = new Outbox(clock);
        this.writer = new Writer(file, outbox::afterCommit);
        writer.write(session -> {
            Schema.createKinds(session);
            SearchIndex.createPartitions(session);
            Outbox.create(session);
            session.execute("CREATE TABLE IF NOT EXISTS checks(n INTEGER PRIMARY KEY, done INTEGER NOT NULL)");
            return file;
        });
        this.readers = new Readers(file, READERS);
    }

    /** Opens the file; makes it, and the folder it is in, where there is none. */
    public static SqliteStore open(Path file) {
        return open(file, Clock.systemUTC());
    }

    /** @param clock tells since when a message waits */
    public static SqliteStore open(Path file, Clock clock) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new SqliteStore(file.toAbsolutePath(), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new SqliteFailure("cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public <D> Documents<D> documents(Kind<D> kind) {
        writer.write(session -> {
            new Schema<>(kind).bringUpToDate(session);
            return kind;
        });
        return new SqliteDocuments<>(kind, outbox, writer, readers, turns);
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
        var target = copy.toAbsolutePath();
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(part);
            try (var session = Session.copying(file)) {
                session.update("VACUUM INTO ?", part.toString());
            }
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (var folder = FileChannel.open(target.getParent())) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new SqliteFailure("cannot back up to " + copy + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
