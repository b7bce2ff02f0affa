package invoxa.bench;

import invoxa.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;

/**
 * Drawing an invoice as a PDF, asked for through the API of a standalone INVOXA: the first of a process, then again and
 * again. It is the draft's, which is drawn anew each time; an issued one's is drawn once and kept. {@code PdfBench
 * FOLDER}.
 */
public final class PdfBench {

    private static final double AIM_MS = 50;
    private static final int MOST_LINES = 1_000;

    private PdfBench() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "pdf-");
        Machine.heading("PDF of an invoice through the API, ms");
        try (var target = Target.standalone(folder.resolve("data"), Map.of())) {
            var tenant = Tenant.signUp(target.url());
            var client = tenant.addClient("Müller Hausbau GmbH");
            var series = tenant.addSeries(1).getFirst();
            System.out.printf(
                    "%6s %6s %10s %10s %10s %12s %8s %8s %6s%n",
                    "pages", "lines", "first", "warm", "p95", "ms per page", "kB", "of aim", "load");
            try (var wire = tenant.connect()) {
                for (int pages : new int[] {1, 10, 100}) {
                    row(wire, client, series, pages);
                }
            }
            System.out.printf(Locale.ROOT, "memory at the end: %,d MB%n", target.residentMegabytes());
        }
    }

    private static void row(Wire wire, String client, String series, int pages) throws IOException {
        int lines = pages == 1 ? 3 : Math.min(MOST_LINES, pages * 10);
        var made = wire.post("/invoices", draft(client, series, lines), Tenant.newKey());
        var path = "/invoices/" + made.json().at("/id").asText() + "/pdf";
        var times = pages == 1 ? Times.of(200, 60, i -> wire.get(path)) : Times.of(3, 15, i -> wire.get(path));
        var pdf = wire.get(path).body();
        int drawn;
        try (var document = Loader.loadPDF(pdf)) {
            drawn = document.getNumberOfPages();
        }
        System.out.printf(
                Locale.ROOT,
                "%6d %6d %10.1f %10.1f %10.1f %12.1f %8d %8s %6.1f%n",
                drawn,
                lines,
                times.first(),
                times.median(),
                times.p95(),
                times.median() / drawn,
                pdf.length / 1_000,
                drawn == 1 ? "%.0f%%".formatted(100 * times.median() / AIM_MS) : "",
                Machine.load());
    }

    /** With a text below each item where there are many, so that ten lines fill a page. */
    private static byte[] draft(String client, String series, int lines) {
        var all = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < lines; i++) {
            var text = "What was done, by whom and where, in the words of the order. ".repeat(lines > 3 ? 5 : 1);
            all.add(Map.of(
                    "quantity", Integer.toString(1 + i % 7),
                    "unit", "HUR",
                    "price", Map.of("net", "84.50"),
                    "vat", Map.of("category", "S", "rate", i % 2 == 0 ? "19" : "7"),
                    "item", Map.of("name", "Work no. " + i, "description", text)));
        }
        return Json.write(Map.of("clientId", client, "seriesId", series, "lines", List.copyOf(all)));
    }
}
