package invoxa.tests.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What the module's tests have tried and how much of it held, printed in one place when all of them are through. */
final class Counts implements BeforeAllCallback {

    /** What is counted, in the order in which it is printed. */
    enum Of {
        RANDOM_INVOICES("random invoices valid / tried"),
        RANDOM_REFUSALS("random refusals that the official rules share / tried"),
        LABELS("CEN labels agreed / implemented"),
        FILES("files round-tripped / read"),
        CONVERTED("CII that another's software turns into our UBL / tried"),
        PDFS("PDFs valid / made");

        private final String words;

        Of(String words) {
            this.words = words;
        }
    }

    private record Count(int held, int tried) {}

    private static final Map<Of, Count> ALL = new TreeMap<>();
    private static final Map<Of, List<String>> REMARKS = new TreeMap<>();

    static void add(Of of, boolean held) {
        synchronized (ALL) {
            var so = ALL.getOrDefault(of, new Count(0, 0));
            ALL.put(of, new Count(so.held + (held ? 1 : 0), so.tried + 1));
        }
    }

    static void remark(Of of, String remark) {
        synchronized (ALL) {
            REMARKS.computeIfAbsent(of, none -> new ArrayList<>()).add(remark);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Counts.class))
                .computeIfAbsent("printed", key -> new Printed(), Printed.class);
    }

    private static String line(Map.Entry<Of, Count> entry) {
        var count = entry.getValue();
        var remarks = REMARKS.getOrDefault(entry.getKey(), List.of());
        return "%-56s %,6d / %,6d%s"
                .formatted(
                        entry.getKey().words,
                        count.held,
                        count.tried,
                        remarks.isEmpty() ? "" : "  (" + String.join("; ", remarks) + ")");
    }

    /** Closed by JUnit after the last test of the module. */
    static final class Printed implements AutoCloseable {

        @Override
        public void close() {
            synchronized (ALL) {
                System.out.println(ALL.entrySet().stream()
                        .map(Counts::line)
                        .collect(Collectors.joining("\n  ", "\nDocuments under the rules of others:\n  ", "\n")));
            }
        }
    }
}
