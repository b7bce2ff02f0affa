package invoxa.system;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** How a process ended that could not start. */
record FailedStart(int status, String said) {

    static FailedStart of(Program program) {
        try {
            return new FailedStart(program.awaitEnd(), program.said());
        } finally {
            program.kill();
        }
    }

    /** It ended with status 1, and said this without a trace. */
    FailedStart says(String sentence) {
        return endsWith(1, sentence);
    }

    FailedStart endsWith(int expected, String sentence) {
        assertThat(said).contains(sentence).doesNotContain("\tat ", "Exception", "Caused by");
        assertThat(status).isEqualTo(expected);
        return this;
    }

    void doesNotSay(String secret) {
        assertThat(said).doesNotContain(secret);
    }

    /** The SHA-256 of each file of a folder, but for the lock and what SQLite needs to read a database. */
    static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith("/lock"))
                    .filter(file -> !file.toString().endsWith("-shm"))
                    .forEach(file -> contents.put(folder.relativize(file).toString(), hash(file)));
        }
        return contents;
    }

    private static String hash(Path file) {
        try {
            return Sha256.hex(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
