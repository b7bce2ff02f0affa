package invoxa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What else the machine had to do while something was measured: no figure is worth more than this. */
final class Machine {

    private static final Path LOAD = Path.of("/proc/loadavg");

    private Machine() {}

    /** The load average over the last minute, our own work with it; -1 where the system does not tell. */
    static double load() {
        try {
            return Files.exists(LOAD)
                    ? Double.parseDouble(Files.readString(LOAD).split(" ", 2)[0])
                    : -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A heading: what is measured, when, on what. */
    static void heading(String what) {
        System.out.printf(
                Locale.ROOT,
                "%n## %s%n%s, %d processors, Java %s, load %.1f at the start%n%n",
                what,
                Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MINUTES),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                load());
    }
}
