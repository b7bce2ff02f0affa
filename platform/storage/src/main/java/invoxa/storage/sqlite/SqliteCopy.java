package invoxa.storage.sqlite;

import invoxa.kernel.CannotStart;
import invoxa.storage.folder.OwnerOnly;
import invoxa.storage.sqlite.session.Session;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteErrorCode;

/**
 * Copies a store's file as it was at one moment, while this and other processes go on working on it. A copy that is
 * damaged is not kept: its source was.
 */
public final class SqliteCopy {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final long PAUSE_NANOS = 200_000;

    private final Path file;

    private SqliteCopy(Path file) {
        this.file = file;
    }

    public static SqliteCopy of(Path file) {
        return new SqliteCopy(file.toAbsolutePath());
    }

    /**
     * Writes the copy.
     *
     * @param copy replaced where it is there; it is either the old one or the whole new one, whatever happens
     * @param atThatMoment what looks at things beside the store as they are at the copy's moment: until it ends nobody
     *     writes to the store, so it must be short
     * @throws CannotStart where either file cannot be used, or the store is damaged
     */
    public void to(Path copy, Runnable atThatMoment) {
        var target = copy.toAbsolutePath();
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(part);
            OwnerOnly.create(part);
            try (var reading = Session.copying(file)) {
                stopAt(reading, atThatMoment);
                write(reading, part);
                reading.execute("COMMIT");
            }
            finish(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (var folder = FileChannel.open(target.getParent())) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw CannotStart.because(target, e);
        } catch (SQLException e) {
            throw Format.sentence(file, e);
        }
    }

    private static void write(Session reading, Path part) throws SQLException {
        try {
            reading.copyTo(part);
        } catch (SQLException e) {
            if ((e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_CORRUPT.code) {
                throw e;
            }
            throw Format.sentence(part, e);
        }
    }

    /** From here on the session sees the store as it is while the work is done, whatever is written later. */
    private void stopAt(Session reading, Runnable work) throws SQLException {
        try (var writing = Session.copying(file)) {
            if (Files.isWritable(file)) {
                begin(writing);
            }
            reading.execute("BEGIN");
            reading.query(row -> row.getInt(1), "SELECT count(*) FROM sqlite_schema");
            work.run();
        }
    }

    /** Asks often, because a busy writer lets go of the store for a moment only. */
    private static void begin(Session writing) throws SQLException {
        writing.execute("PRAGMA busy_timeout=0");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                writing.execute("BEGIN IMMEDIATE");
                return;
            } catch (SQLException e) {
                if ((e.getErrorCode() & 0xff) != SQLiteErrorCode.SQLITE_BUSY.code || System.nanoTime() > end) {
                    throw e;
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void finish(Path part) throws SQLException, IOException {
        try (var session = Session.copying(part)) {
            // one file, which can be read where nothing can be written
            session.query(row -> row.getString(1), "PRAGMA journal_mode=DELETE");
            Damage.find(session);
        }
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
