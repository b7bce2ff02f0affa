package invoxa.bench;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Invoices of three lines: drafted and issued per second through the API of a standalone INVOXA, on one series and over
 * many, by 1, 8 and 32 writers that each wait for their answer. {@code IssueBench FOLDER sqlite|mongo}.
 */
public final class IssueBench {

    private static final int[] WRITERS = {1, 8, 32};
    private static final int SERIES = 64;
    private static final int CLIENTS = 100;
    private static final int WARM_UP = 800;
    private static final int LINES = 3;
    private static final double AIM_MANY = 1_000;
    private static final double AIM_ONE = 300;

    private final Target target;
    private final Tenant tenant;
    private final @Nullable Path database;
    private final List<String> clients;
    private final List<String> series;
    private final AtomicInteger drafted = new AtomicInteger();

    private IssueBench(Target target, @Nullable Path database) {
        this.target = target;
        this.database = database;
        this.tenant = Tenant.signUp(target.url());
        var names = new ArrayList<String>();
        for (int i = 0; i < CLIENTS; i++) {
            names.add(tenant.addClient("Client " + i));
        }
        this.clients = List.copyOf(names);
        this.series = List.copyOf(tenant.addSeries(SERIES));
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "issue-");
        if (arguments[1].equals("mongo")) {
            Machine.heading("Invoices issued, MongoDB engine over mongo-java-server in memory (not durable)");
            var mongo = new MongoServer(new MemoryBackend());
            try (var target = Target.overMongo(uri(mongo), folder.resolve("files"))) {
                new IssueBench(target, null).run();
            } finally {
                mongo.shutdownNow();
            }
        } else {
            Machine.heading("Invoices issued, SQLite engine, every commit synced to the disk");
            var data = folder.resolve("data");
            try (var target = Target.standalone(data, Map.of())) {
                new IssueBench(target, data.resolve("invoxa.db")).run();
            }
        }
    }

    private static String uri(MongoServer mongo) {
        mongo.bind();
        return mongo.getConnectionString() + "/bench";
    }

    private void run() throws Exception {
        issue(draft(WARM_UP, 8, series).ids, 8);
        drain();
        System.out.printf(
                "%-14s %7s %10s %12s %10s %12s %8s %6s%n",
                "series", "writers", "drafted/s", "CPU ms each", "issued/s", "CPU ms each", "of aim", "load");
        for (var over : List.of(series, List.of(series.getFirst()))) {
            for (int writers : WRITERS) {
                row(over, writers);
            }
        }
        drain();
        System.out.printf(Locale.ROOT, "memory at the end: %,d MB%n", target.residentMegabytes());
    }

    private void row(List<String> over, int writers) throws Exception {
        tenant.signIn();
        var drafts = draft(writers == 1 ? 300 : 1_200, writers, over);
        drain();
        var issued = issue(drafts.ids, writers);
        double aim = over.size() == 1 ? AIM_ONE : AIM_MANY;
        System.out.printf(
                Locale.ROOT,
                "%-14s %7d %,10.0f %12.2f %,10.0f %12.2f %7.0f%% %6.1f%n",
                over.size() == 1 ? "one" : over.size() + " of them",
                writers,
                drafts.rate.perSecond,
                drafts.rate.cpuMillis,
                issued.perSecond,
                issued.cpuMillis,
                100 * issued.perSecond / aim,
                Machine.load());
    }

    /** @param cpuMillis what the server's process used of the processors, for each */
    private record Rate(double perSecond, double cpuMillis) {}

    private record Drafts(ConcurrentLinkedQueue<String> ids, Rate rate) {}

    private Drafts draft(int count, int writers, List<String> over) throws Exception {
        var ids = new ConcurrentLinkedQueue<String>();
        var left = new AtomicInteger(count);
        var rate = measure(writers, count, (wire, end) -> {
            while (left.getAndDecrement() > 0) {
                int n = drafted.incrementAndGet();
                var body = Tenant.draft(clients.get(n % CLIENTS), over.get(n % over.size()), LINES, n);
                ids.add(wire.post("/invoices", body, Tenant.newKey())
                        .json()
                        .at("/id")
                        .asText());
            }
        });
        return new Drafts(ids, rate);
    }

    private Rate issue(ConcurrentLinkedQueue<String> drafts, int writers) throws Exception {
        return measure(writers, drafts.size(), (wire, end) -> {
            for (var id = drafts.poll(); id != null; id = drafts.poll()) {
                wire.post("/invoices/" + id + "/issue", Tenant.nothing(), Tenant.newKey());
            }
        });
    }

    private Rate measure(int writers, int count, BiConsumer<Wire, CountDownLatch> work) throws Exception {
        var end = new CountDownLatch(writers);
        var failure = new AtomicReference<@Nullable Throwable>();
        long cpu = target.cpuMillis();
        long start = System.nanoTime();
        for (int i = 0; i < writers; i++) {
            Thread.ofPlatform().daemon().start(() -> {
                try (var wire = tenant.connect()) {
                    work.accept(wire, end);
                } catch (RuntimeException e) {
                    failure.set(e);
                } finally {
                    end.countDown();
                }
            });
        }
        end.await();
        if (failure.get() != null) {
            throw new IllegalStateException("a writer failed", failure.get());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Rate(count / seconds, (double) (target.cpuMillis() - cpu) / count);
    }

    /** Waits until what follows from the invoices is done: events delivered, PDFs drawn. */
    private void drain() throws SQLException, IOException {
        if (database == null) {
            Pause.of(3_000);
            return;
        }
        long start = System.nanoTime();
        long open = open(database);
        long before = open;
        while (open(database) > 0) {
            Pause.of(200);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (before > 0) {
            System.out.printf(
                    Locale.ROOT, "  (%,d events and PDFs that waited were done after %.1f s)%n", before, seconds);
        }
    }

    private static long open(Path database) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "SELECT (SELECT count(*) FROM outbox_documents) + (SELECT count(*) FROM \"d_invoice.invoices\""
                                + " WHERE k_unfinishedSince IS NOT NULL)")) {
            result.next();
            return result.getLong(1);
        }
    }
}
