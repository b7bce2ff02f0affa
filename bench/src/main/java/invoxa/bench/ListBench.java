package invoxa.bench;

import invoxa.kernel.OrganizationId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists of 50 invoices, and the reports of the dashboard, through the API of a standalone INVOXA over 1,000 to
 * 1,000,000 invoices of one organization. {@code ListBench FOLDER [SIZES...]}; what was filled is kept in the folder
 * for the next time.
 */
public final class ListBench {

    private static final double AIM_MS = 50;
    private static final double SLOW_MS = 500;
    private static final String REPORTS = "/invoices/reports/";

    private final Path folder;
    private final Map<String, Map<Integer, Read>> found = new LinkedHashMap<>();

    /** @param cpuMillis what the server's process used of the processors for each: it says more on a busy machine */
    private record Read(Times times, double cpuMillis) {}

    private ListBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var sizes = Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
        new ListBench(Path.of(arguments[0])).run(sizes.isEmpty() ? List.of(1_000, 10_000, 100_000, 1_000_000) : sizes);
    }

    private void run(List<Integer> sizes) throws Exception {
        Machine.heading(
                "Lists of 50 invoices and reports, SQLite engine, through the API: ms, median / 95th percentile / CPU time");
        for (int size : sizes) {
            var data = folder.resolve("lists-" + size);
            if (!Files.exists(login(data))) {
                fill(data, size);
            }
            measure(data, size);
        }
        table(sizes);
    }

    private static Path login(Path data) {
        return data.resolve("login");
    }

    private static void fill(Path data, int size) throws Exception {
        long start = System.nanoTime();
        Tenant tenant;
        OrganizationId organization;
        try (var target = Target.standalone(data, Map.of())) {
            tenant = Tenant.signUp(target.url());
            Archive.makePatterns(tenant);
            organization = new OrganizationId(tenant.http().get("/auth/me").text("/organization"));
            Pause.of(2_000);
        }
        Archive.fill(data.resolve("invoxa.db"), organization, size);
        tenant.keepIn(login(data));
        System.err.printf(
                Locale.ROOT,
                "filled with %,d in %.0f s, %,d MB%n",
                size,
                (System.nanoTime() - start) / 1e9,
                Files.size(data.resolve("invoxa.db")) >> 20);
    }

    private void measure(Path data, int size) {
        try (var target = Target.standalone(data, Map.of())) {
            var tenant = Tenant.keptIn(login(data), target.url());
            try (var wire = tenant.connect()) {
                paths(wire, size).forEach((name, path) -> {
                    long cpu = target.cpuMillis();
                    var times = times(wire, path);
                    var read = new Read(times, (double) (target.cpuMillis() - cpu) / times.count());
                    found.computeIfAbsent(name, any -> new LinkedHashMap<>()).put(size, read);
                    System.err.printf(
                            Locale.ROOT,
                            "  %,9d %-38s first %8.1f median %8.1f p95 %8.1f CPU %8.1f%n",
                            size,
                            name,
                            times.first(),
                            times.median(),
                            times.p95(),
                            read.cpuMillis);
                });
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,d invoices: memory %,d MB, load %.1f%n",
                    size,
                    target.residentMegabytes(),
                    Machine.load());
        }
    }

    private static Times times(Wire wire, String path) {
        boolean slow = Times.of(0, 1, i -> wire.get(path)).first() > SLOW_MS;
        return slow ? Times.of(1, 5, i -> wire.get(path)) : Times.of(20, 40, i -> wire.get(path));
    }

    private static Map<String, String> paths(Wire wire, int size) {
        var paths = new LinkedHashMap<String, String>();
        var list = "/invoices?limit=50";
        var middle = Archive.FIRST_DAY.plusDays(500);
        paths.put("first page", list);
        paths.put("from the middle", list + "&cursor=" + cursor(wire, size / 2));
        paths.put("largest amounts first", list + "&sort=amount");
        paths.put("state paid", list + "&state=paid");
        paths.put("state overdue", list + "&state=overdue");
        paths.put("state draft", list + "&state=draft");
        paths.put("one client", list + "&clientId=" + Archive.client(7));
        paths.put("one client, state paid", list + "&clientId=" + Archive.client(7) + "&state=paid");
        paths.put("one month", list + "&dateFrom=" + middle + "&dateTo=" + middle.plusDays(30));
        paths.put("one month, state overdue", paths.get("one month") + "&state=overdue");
        paths.put("amounts of a range, newest first", list + "&amountFrom=2000&amountTo=2100");
        paths.put("amounts of a range nobody has", list + "&amountFrom=900000&amountTo=900001");
        paths.put("amounts of a range by amount", list + "&amountFrom=2000&amountTo=2100&sort=amount");
        paths.put(
                "number begins with",
                list + "&number=" + Archive.number(size / 3).substring(0, 8));
        paths.put("one number", list + "&number=" + Archive.number(size / 3));
        paths.put("search: a number", list + "&q=" + Archive.number(size / 3));
        paths.put("search: a buyer", list + "&q=" + text("dupont 402"));
        paths.put("search: a common word", list + "&q=gmbh");
        paths.put("search: the beginning of a word", list + "&q=mü");
        paths.put("search: two common words", list + "&q=" + text("gmbh planning"));
        paths.put("search: a common word, state draft", list + "&q=gmbh&state=draft");
        paths.put("search: nothing", list + "&q=zzzz");
        paths.replaceAll((name, path) -> path.replace("mü", text("mü")));
        for (var report : List.of("outstanding", "overdue", "revenue", "clients", "vat", "activity")) {
            paths.put("report: " + report, REPORTS + report);
        }
        return paths;
    }

    private static @Nullable String cursor(Wire wire, int skip) {
        String cursor = "";
        for (int skipped = 0; skipped + 200 <= skip; skipped += 200) {
            var page = wire.get("/invoices?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            cursor = text(page.json().at("/next").asText());
        }
        return cursor;
    }

    private static String text(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private void table(List<Integer> sizes) {
        System.out.printf("%n%-38s", "");
        sizes.forEach(size -> System.out.printf(Locale.ROOT, " %,25d", size));
        System.out.printf(" %9s %8s%n", "growth", "of aim");
        found.forEach((name, bySize) -> {
            var reads = List.copyOf(bySize.values());
            System.out.printf("%-38s", name);
            reads.forEach(read -> System.out.printf(
                    Locale.ROOT, " %8.1f /%7.1f /%6.1f", read.times.median(), read.times.p95(), read.cpuMillis));
            double most = reads.getLast().times.median();
            System.out.printf(
                    Locale.ROOT,
                    " %8.1fx %7.0f%%%n",
                    most / reads.getFirst().times.median(),
                    100 * most / AIM_MS);
        });
    }
}
