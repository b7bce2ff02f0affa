package invoxa.storage.mongo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A FerretDB of its own for one test, which may kill it; {@code tests/ferretdb} says what it is. */
final class FerretServer implements AutoCloseable {

    private static final String PROGRAM = "INVOXA_TEST_FERRETDB";

    private final Process process;
    private final BufferedReader output;
    private final String address;

    private FerretServer(Process process) throws IOException {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.address = output.readLine();
        if (address == null) {
            throw new IOException("FerretDB ended before it listened");
        }
    }

    /** Skips the test where the environment names no program. */
    static FerretServer start(Path data) throws IOException {
        var program = System.getenv(PROGRAM);
        Assumptions.assumeTrue(
                program != null && !program.isBlank(),
                PROGRAM + " names no FerretDB to start (tests/ferretdb/with sets it)");
        return new FerretServer(new ProcessBuilder(program, "-data", data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    String uri(String database) {
        return address + database;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
