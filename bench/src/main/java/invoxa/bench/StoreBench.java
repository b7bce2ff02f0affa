package invoxa.bench;

import static invoxa.bench.Bill.BILLS;

import invoxa.storage.Documents;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Stored;
import invoxa.storage.sqlite.SqliteStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The SQLite engine: writes per second by the number of writers, and how long reads take in one organization with many
 * documents. {@code StoreBench FOLDER [DOCUMENTS]}; the documents are kept in the folder for the next run.
 */
public final class StoreBench {

    private static final Partition PARTITION = new Partition("org_bench");
    private static final int SECONDS = 4;
    private static final int REPETITIONS = 40;

    private StoreBench() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        int documents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        writes(folder.resolve("writes.db"));
        reads(folder.resolve("reads-" + documents + ".db"), documents);
    }

    private static void writes(Path file) throws Exception {
        for (var old : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(file + old));
        }
        System.out.printf(
                "%-34s %12s %12s %12s %12s%n", "writes", "inserts/s", "CPU us each", "replaces/s", "CPU us each");
        try (var store = SqliteStore.open(file)) {
            var bills = store.documents(BILLS);
            var next = new AtomicInteger();
            measureWrites(32, writer -> insert(bills, next.incrementAndGet(), 1_000_000));
            for (int writers : new int[] {1, 32, 256}) {
                var inserts = measureWrites(writers, writer -> insert(bills, next.incrementAndGet(), 1_000_000));
                var own = new java.util.ArrayList<Stored<Bill>>();
                for (int writer = 0; writer < writers; writer++) {
                    own.add(insert(bills, next.incrementAndGet(), 1_000_000));
                }
                var replaces = measureWrites(
                        writers,
                        writer -> own.set(
                                writer,
                                bills.replace(own.get(writer), own.get(writer).content())));
                System.out.printf(
                        "%-34s %,12.0f %,12.0f %,12.0f %,12.0f%n",
                        "virtual threads that write: " + writers,
                        inserts.perSecond(),
                        inserts.cpuMicros(),
                        replaces.perSecond(),
                        replaces.cpuMicros());
            }
        }
    }

    /**
     * @param cpuMicros what all threads of the process used, per write: it says more than the rate on a busy machine
     */
    private record Writes(double perSecond, double cpuMicros) {}

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static Writes measureWrites(int writers, IntConsumer write) throws InterruptedException {
        var done = new AtomicInteger();
        var ended = new CountDownLatch(writers);
        long cpu = cpuNanos();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(SECONDS);
        for (int i = 0; i < writers; i++) {
            int writer = i;
            Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end) {
                    write.accept(writer);
                    done.incrementAndGet();
                }
                ended.countDown();
            });
        }
        ended.await();
        return new Writes(done.get() * 1e9 / (System.nanoTime() - start), (cpuNanos() - cpu) / 1e3 / done.get());
    }

    private static Stored<Bill> insert(Documents<Bill> bills, int n, int total) {
        var bill = Bill.random(n, total);
        return bills.insert(PARTITION, bill.id(), bill);
    }

    private static void fill(Documents<Bill> bills, int documents) throws InterruptedException {
        var next = new AtomicInteger((int) bills.count(PARTITION, Query.by("issued")));
        int present = next.get();
        var ended = new CountDownLatch(256);
        long cpu = cpuNanos();
        long start = System.nanoTime();
        for (int i = 0; i < 256; i++) {
            Thread.ofVirtual().start(() -> {
                for (int n = next.getAndIncrement(); n < documents; n = next.getAndIncrement()) {
                    insert(bills, n, documents);
                    if (n % 100_000 == 0) {
                        System.err.println(n + " of " + documents);
                    }
                }
                ended.countDown();
            });
        }
        ended.await();
        if (present < documents) {
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("CPU us each: %.0f%n", (cpuNanos() - cpu) / 1e3 / (documents - present));
            System.out.printf(
                    "filled with %,d in %.0f s: %,.0f/s%n",
                    documents - present, seconds, (documents - present) / seconds);
        }
    }

    private static void reads(Path file, int documents) throws IOException, InterruptedException {
        try (var store = SqliteStore.open(file)) {
            var bills = store.documents(BILLS);
            fill(bills, documents);
            System.out.printf("%n%,d documents, file %,d MB%n", documents, Files.size(file) >> 20);
            System.out.printf(
                    "%-44s %9s %9s %9s %9s %9s %8s%n",
                    "pages of 50, ms", "first", "least", "median", "p95", "CPU each", "found");
            var random = new Random(1);
            var newest = Query.by("issued").backwards();
            var paid = Query.by("state").equal("state", "paid").backwards();
            page(bills, "newest first", newest);
            page(bills, "newest first, from the middle", deep(bills, newest, documents / 2));
            page(bills, "of one state", paid);
            page(bills, "of one state, from the middle", deep(bills, paid, documents / 4));
            page(
                    bills,
                    "of two states, a month",
                    Query.by("state")
                            .anyOf("state", List.of("issued", "paid"))
                            .range("issued", "2025-03-01", "2025-04-01")
                            .backwards());
            page(
                    bills,
                    "of one client",
                    Query.by("client")
                            .equal(
                                    "client",
                                    bills.page(PARTITION, newest)
                                            .items()
                                            .getFirst()
                                            .content()
                                            .client()));
            page(bills, "newest first, of one state by a check", newest.equal("state", "void"));
            page(bills, "search: a number", newest.matching("INV-00012345"));
            page(
                    bills,
                    "search: a rare word",
                    newest.matching(bills.page(PARTITION, newest)
                            .items()
                            .get(7)
                            .content()
                            .client()
                            .split(" ")[0]));
            page(bills, "search: in every document", newest.matching("invoice"));
            page(
                    bills,
                    "search: in every document, from the middle",
                    deep(bills, newest.matching("invoice"), documents / 2));
            page(bills, "search: in three of eight", newest.matching("gmbh"));
            page(bills, "search: one letter", newest.matching("b"));
            page(bills, "search: three common words", newest.matching("gmbh ord ba"));
            page(bills, "search: common, of one state", newest.matching("gmbh").equal("state", "draft"));
            page(
                    bills,
                    "search: common, of one client",
                    newest.matching("invoice")
                            .equal(
                                    "client",
                                    bills.page(PARTITION, newest)
                                            .items()
                                            .getFirst()
                                            .content()
                                            .client()));
            page(bills, "search: common words seldom together", newest.matching("gmbh ltd"));
            page(bills, "search: nothing", newest.matching("zzz"));
            var ids = bills.page(PARTITION, newest.limit(1_000)).items().stream()
                    .map(Stored::id)
                    .toList();
            measure("one by id", 1, () -> bills.find(PARTITION, ids.get(random.nextInt(ids.size()))));
            measure("count of all", documents, () -> bills.count(PARTITION, newest));
            measure("count of one state", 0, () -> bills.count(PARTITION, paid));
            measure("count of a search", 0, () -> bills.count(PARTITION, newest.matching("gmbh")));
            measure(
                    "count and sum by state",
                    0,
                    () -> bills.aggregate(PARTITION, newest, List.of("state"), List.of("open")));
        }
        var runtime = Runtime.getRuntime();
        System.out.printf("heap in use %,d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static Query deep(Documents<Bill> bills, Query query, int skip) {
        var cursor = query.cursor();
        for (int skipped = 0; skipped < skip; skipped += Query.MAX_LIMIT) {
            var next = bills.page(PARTITION, query.limit(Query.MAX_LIMIT).after(cursor))
                    .next();
            if (next == null) {
                break;
            }
            cursor = next;
        }
        return query.after(cursor);
    }

    private static void page(Documents<Bill> bills, String name, Query query) {
        measure(name, bills.page(PARTITION, query).items().size(), () -> bills.page(PARTITION, query));
    }

    private static void measure(String name, int found, java.util.function.Supplier<@Nullable Object> read) {
        var times = new double[REPETITIONS];
        long cpu = cpuNanos();
        for (int i = 0; i < REPETITIONS; i++) {
            long start = System.nanoTime();
            var ignored = read.get();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        double cpuMillis = (cpuNanos() - cpu) / 1e6 / REPETITIONS;
        double first = times[0];
        Arrays.sort(times);
        System.out.printf(
                "%-44s %9.1f %9.1f %9.1f %9.1f %9.2f %8d%n",
                name, first, times[0], times[REPETITIONS / 2], times[REPETITIONS * 95 / 100], cpuMillis, found);
    }
}
