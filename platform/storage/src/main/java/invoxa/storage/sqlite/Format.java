package invoxa.storage.sqlite;

import invoxa.kernel.CannotStart;
import invoxa.storage.sqlite.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/** What a file must be to be opened: a database of INVOXA's, of a form that this release knows, and undamaged. */
final class Format {

    /** Grows when a release writes what the one before cannot read. */
    static final int VERSION = 1;

    /** "INVX", which tools such as {@code file} show. */
    private static final int APPLICATION = 0x494E5658;

    /** Looking through so much takes about a second; a larger file is opened unseen. */
    private static final long LOOKED_THROUGH = 1L << 30;

    /** What a start and a little work need, in bytes. */
    private static final long ROOM = 10_000_000;

    private static final String NOT_WRITABLE =
            " cannot be written: look at its owner and permissions, at those of its folder, and whether the disk is"
                    + " mounted to be read only";

    private static final Logger LOG = LoggerFactory.getLogger(Format.class);

    private Format() {}

    /**
     * Looks, and changes nothing.
     *
     * @throws CannotStart where the file is there and something else
     */
    static void check(Path file) throws SQLException, IOException {
        requireRoom(file);
        if (!Files.exists(file)) {
            return;
        }
        if (!Files.isRegularFile(file)) {
            throw new CannotStart(file + " is a folder or a device, but must be the file of a database");
        }
        if (!Files.isWritable(file) || !Files.isWritable(Objects.requireNonNull(file.getParent()))) {
            throw new CannotStart(file + NOT_WRITABLE);
        }
        if (Files.size(file) == 0) {
            return;
        }
        try (var session = Session.copying(file)) {
            int application = number(session, "PRAGMA application_id");
            int version = number(session, "PRAGMA user_version");
            int tables = number(session, "SELECT count(*) FROM sqlite_schema");
            int ours = number(session, "SELECT count(*) FROM sqlite_schema WHERE name = 'kinds'");
            if (application != APPLICATION && (application != 0 || tables > 0 && ours == 0)) {
                throw new CannotStart(file + " is a database, but not one of INVOXA");
            }
            if (version > VERSION) {
                throw new CannotStart(file + " was written by a newer INVOXA (form " + version + ", this one knows "
                        + VERSION + "): start that one, or restore an older backup");
            }
            if (Files.size(file) <= LOOKED_THROUGH) {
                Damage.find(session);
            } else {
                LOG.info("{} is so large that it is not looked through for damage", file);
            }
        }
    }

    private static void requireRoom(Path file) throws IOException {
        var disk = Files.getFileStore(Objects.requireNonNull(file.getParent()));
        if (disk.getTotalSpace() > 0 && disk.getUsableSpace() < ROOM) {
            throw new CannotStart(file + " cannot be used: its disk is full (" + disk.getUsableSpace() / 1_000
                    + " kB are left, " + ROOM / 1_000_000 + " MB are needed to start)");
        }
    }

    /** Notes in the file what it is; to be used within a command of the writer. */
    static void note(Session session) throws SQLException {
        if (number(session, "PRAGMA application_id") != APPLICATION) {
            session.execute("PRAGMA application_id = " + APPLICATION);
        }
        if (number(session, "PRAGMA user_version") != VERSION) {
            session.execute("PRAGMA user_version = " + VERSION);
        }
    }

    /** A failure to open the file as a sentence. */
    static CannotStart sentence(Path file, SQLException failure) {
        return new CannotStart(file
                + switch (SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xff)) {
                    case SQLITE_NOTADB -> " is no database, or its beginning is damaged: restore a backup";
                    case SQLITE_CORRUPT -> " is damaged: restore a backup (" + failure.getMessage() + ")";
                    case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH -> NOT_WRITABLE;
                    case SQLITE_FULL -> " cannot be opened: its disk is full";
                    case SQLITE_BUSY, SQLITE_LOCKED -> " is locked by another process";
                    default -> " cannot be opened: " + failure.getMessage();
                });
    }

    private static int number(Session session, String sql) throws SQLException {
        return Objects.requireNonNull(session.first(row -> row.getInt(1), sql));
    }
}
