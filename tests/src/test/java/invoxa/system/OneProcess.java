package invoxa.system;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code invoxa up} on a folder: one process, which can be killed and started again. */
final class OneProcess implements Installation {

    private final Path folder;
    private final String heap;
    private final int port = Program.freePort();
    private @Nullable Program program;

    OneProcess(Path folder) {
        this(folder, "256m");
    }

    /** @param heap the most that it may have, such as {@code 400m} */
    OneProcess(Path folder, String heap) {
        this.folder = folder;
        this.heap = heap;
        folder.toFile().mkdirs();
        start();
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Program program() {
        return Objects.requireNonNull(program);
    }

    Path data() {
        return folder.resolve("data");
    }

    void kill() {
        Objects.requireNonNull(program).kill();
    }

    void start() {
        var started = Program.java(
                heap,
                "invoxa.standalone.Main",
                folder.resolve("up.log"),
                Map.of("INVOXA_SANDBOX_PAYMENTS", "on"),
                "up",
                "--port",
                "" + port,
                "--data",
                data().toString());
        program = started;
        try {
            awaitReady();
        } catch (AssertionError e) {
            throw new AssertionError(started.said(), e);
        }
    }

    @Override
    public void close() {
        if (program != null) {
            program.stop();
        }
    }
}
