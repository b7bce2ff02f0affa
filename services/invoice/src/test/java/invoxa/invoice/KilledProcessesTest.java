package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.State;
import invoxa.invoice.report.CheckSeries;
import invoxa.invoice.store.SeriesNumbers;
import invoxa.kernel.OrganizationId;
import invoxa.messaging.task.Leases;
import invoxa.storage.DocumentStore;
import invoxa.storage.Query;
import invoxa.storage.folder.FolderFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four processes with eight writers each issue into one series and are killed at random, by kill -9 and by themselves
 * after every kind of step. When the last is dead, another finishes what they began.
 */
@Tag("slow")
class KilledProcessesTest {

    private static final int PROCESSES = 4;
    private static final Duration STORM = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final OrganizationId organization = OrganizationId.next();
    private final String uri = Optional.ofNullable(System.getenv("INVOXA_TEST_MONGODB_URI"))
            .map(server -> server.replaceFirst("/?(\\?.*)?$", "/killed-" + organization.value() + "$1"))
            .orElse("");

    @Test
    void no_number_is_missing_and_none_is_given_twice() throws Exception {
        int deaths = storm();
        assertThat(deaths).isGreaterThan(PROCESSES);
        var acknowledged = acknowledged();
        assertThat(acknowledged).isNotEmpty();
        try (var store = IssuingProcess.open(folder, uri)) {
            var files = FolderFiles.open(folder.resolve("files"));
            var later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
            var node = new Node(store, files, later);
            finishAll(store, node);

            var series = node.seriesBooks
                    .current(organization)
                    .content()
                    .defaultOf(DocumentKind.INVOICE)
                    .orElseThrow();
            var report = new CheckSeries(node.numbers, new SeriesNumbers(node.invoices)).check(organization, series);
            assertThat(report.complete()).as(report.toString()).isTrue();
            var documents = documents(node);
            assertThat(report.periods()).hasSize(1);
            assertThat(report.periods().getFirst().first()).isEqualTo(1);
            assertThat(report.periods().getFirst().last()).isEqualTo(numbered(documents));
            acknowledged.forEach((id, number) ->
                    assertThat(documents.get(id).invoice().number()).as(id).isEqualTo(number));
            System.out.println(deaths + " deaths, " + acknowledged.size() + " acknowledged, " + documents.size()
                    + " documents, numbers 1 to " + report.periods().getFirst().last());
        }
    }

    /** Lets processes issue and die, a new one for each dead one, until the time is over; how many died. */
    private int storm() throws IOException, InterruptedException {
        long end = System.nanoTime() + STORM.toNanos();
        var living = new ArrayList<Process>();
        int deaths = 0;
        while (System.nanoTime() < end) {
            while (living.size() < PROCESSES) {
                living.add(start(deaths + living.size()));
            }
            Thread.sleep(ThreadLocalRandom.current().nextLong(500, 3_000));
            if (ThreadLocalRandom.current().nextBoolean()) {
                living.get(ThreadLocalRandom.current().nextInt(living.size())).destroyForcibly();
            }
            for (var process : List.copyOf(living)) {
                if (!process.isAlive()) {
                    living.remove(process);
                    deaths++;
                }
            }
        }
        for (var process : living) {
            assertThat(process.destroyForcibly().waitFor(30, TimeUnit.SECONDS)).isTrue();
            deaths++;
        }
        return deaths;
    }

    private Process start(int number) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IssuingProcess.class.getName(),
                        folder.toString(),
                        organization.value(),
                        uri)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("process-" + number + ".log").toFile())
                .start();
    }

    /** By invoice, the number it was acknowledged with; the last line of a dead process may be cut off. */
    private Map<String, String> acknowledged() throws IOException {
        var numbers = new HashMap<String, String>();
        try (var logs = Files.newDirectoryStream(folder, "process-*.log")) {
            for (var log : logs) {
                for (var line : Files.readString(log).split("(?<=\n)")) {
                    if (line.matches("inv_[0-9a-z]{26} \\S+\n")) {
                        var words = line.strip().split(" ");
                        assertThat(numbers.put(words[0], words[1])).isNull();
                    }
                }
            }
        }
        return numbers;
    }

    private static void finishAll(DocumentStore store, Node node) {
        var leases = new Leases("invoice", store, Clock.systemUTC());
        try (var lease =
                leases.acquire("finish", Duration.ofMinutes(10), Duration.ZERO).orElseThrow()) {
            node.finishOpenSteps.all(lease);
        }
    }

    private Map<String, InvoiceDocument> documents(Node node) {
        var documents = new HashMap<String, InvoiceDocument>();
        var query = Query.by("byDate").limit(Query.MAX_LIMIT);
        var page = node.invoices.page(organization, query);
        while (true) {
            page.items().forEach(stored -> documents.put(stored.id(), stored.content()));
            if (page.next() == null) {
                return documents;
            }
            page = node.invoices.page(organization, query.after(page.next()));
        }
    }

    private static long numbered(Map<String, InvoiceDocument> documents) {
        assertThat(documents.values()).noneMatch(document -> document.state() == State.ISSUING);
        var numbers = documents.values().stream()
                .filter(document -> document.state() == State.ISSUED)
                .map(document -> document.invoice().number())
                .toList();
        assertThat(numbers).doesNotHaveDuplicates();
        return numbers.size();
    }
}
