package invoxa.standalone;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** What a failing disk does to a database. */
final class Wreck {

    private Wreck() {}

    /** Overwrites all but the first page, which tells what the file is. */
    static void scribble(Path database) throws IOException {
        try (var file = new RandomAccessFile(database.toFile(), "rw")) {
            for (long at = 4_096; at < file.length(); at += 512) {
                file.seek(at);
                file.write("scribble".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
        }
    }
}
