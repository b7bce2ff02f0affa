package invoxa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A running INVOXA that is measured: a process of its own, ended with it. */
final class Target implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("INVOXA is at (http://\\S+)");
    private static final long PATIENCE_S = 120;
    private static final long TICKS_PER_SECOND = 100;

    private final Process process;
    private final URI url;

    private Target(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** The five services in one process over SQLite, as {@code ./invoxa up} starts them. */
    static Target standalone(Path data, Map<String, String> variables) {
        var launcher = Path.of(Objects.requireNonNull(System.getenv("INVOXA_ROOT")), "invoxa");
        return start(List.of(launcher.toString(), "up", "--port", "0", "--data", data.toString()), data, variables);
    }

    /** The five services in one process over a MongoDB. */
    static Target overMongo(String uri, Path data) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Djava.awt.headless=true"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(OverMongo.class.getName(), uri, data.toString()));
        return start(command, data, Map.of());
    }

    private static Target start(List<String> command, Path data, Map<String, String> variables) {
        try {
            Files.createDirectories(data);
            var log = Files.createTempFile(data.toAbsolutePath().getParent(), "invoxa-", ".log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(variables);
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new Target(process, address(process, log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI address(Process process, Path log) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (System.nanoTime() < end && process.isAlive()) {
            var said = ADDRESS.matcher(Files.readString(log, StandardCharsets.UTF_8));
            if (said.find()) {
                return URI.create(said.group(1));
            }
            Pause.of(50);
        }
        process.destroy();
        throw new IllegalStateException("it did not start, see " + log);
    }

    URI url() {
        return url;
    }

    /** What the process has used of the processors, in milliseconds; 0 where the system does not tell. */
    long cpuMillis() {
        var stat = read("stat");
        if (stat.isEmpty()) {
            return 0;
        }
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1_000 / TICKS_PER_SECOND;
    }

    /** Resident memory in megabytes; 0 where the system does not tell. */
    long residentMegabytes() {
        return read("status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private String read(String of) {
        var file = Path.of("/proc", Long.toString(process.pid()), of);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
