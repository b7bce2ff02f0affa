package invoxa.system;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What happens to a database file from outside. */
final class Sqlite {

    private Sqlite() {}

    static void change(Path file, String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Puts another database in its place. */
    static void replace(Path file, String sql) throws IOException {
        Files.delete(file);
        change(file, sql);
    }

    /** As by a failing disk: all but the first page, which tells what the file is. */
    static void scribble(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = 4_096; at < bytes.length(); at += 512) {
                bytes.seek(at);
                bytes.write("scribble".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    /** As by a copy that broke off. */
    static void cutOff(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }
    }
}
