package invoxa.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of the test: a JVM on this test's class path or any program, with what it says kept in a file. */
final class Program {

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Program java(String mainClass, Path log, Map<String, String> environment, String... arguments) {
        return java("256m", mainClass, log, environment, arguments);
    }

    /** @param heap the most that it may have, such as {@code 256m} */
    static Program java(String heap, String mainClass, Path log, Map<String, String> environment, String... arguments) {
        return java(List.of(), heap, mainClass, log, environment, arguments);
    }

    /** @param before the command that starts the JVM, with its arguments */
    static Program java(
            List<String> before,
            String heap,
            String mainClass,
            Path log,
            Map<String, String> environment,
            String... arguments) {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.home=" + log.getParent(),
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(List.of(arguments));
        return start(command, log, environment);
    }

    static Program start(List<String> command, Path log, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return new Program(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it and those before it with the same file have said. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int awaitEnd() {
        try {
            if (!process.waitFor(Installation.PATIENCE.toSeconds() * 2, TimeUnit.SECONDS)) {
                throw new AssertionError("has not ended: " + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Without warning, as by kill -9. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** As by Ctrl-C or a deployment. Whether it ended by itself within this time; it runs on where it did not. */
    boolean endsWithin(Duration time) {
        process.destroy();
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** As by Ctrl-C or a deployment, with time to finish. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
