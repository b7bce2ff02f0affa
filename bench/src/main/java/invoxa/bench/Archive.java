package invoxa.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.store.Invoices;
import invoxa.json.Json;
import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.storage.Query;
import invoxa.storage.sqlite.SqliteStore;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fills an organization with invoices of a thousand days: some are made by the service, in all states; the others are
 * theirs with another id, number, client, buyer and date, written to the store as the service writes its own.
 */
final class Archive {

    static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    static final int CLIENTS = 2_000;

    private static final int DAYS = 1_000;
    private static final int PATTERNS = 120;
    private static final int WRITERS = 64;
    private static final List<String> BUYERS = List.of(
            "Müller Hausbau GmbH",
            "Kowalski Transport",
            "Dupont SARL",
            "Nordlicht AG",
            "Berger & Söhne",
            "Ikaros Ltd",
            "Weber Druck",
            "Praxis Dr. Lind");

    private final SqliteStore store;
    private final OrganizationId organization;
    private final int size;

    private Archive(SqliteStore store, OrganizationId organization, int size) {
        this.store = store;
        this.organization = organization;
        this.size = size;
    }

    /** Has the service make the first: of twelve one draft, three open, seven paid, one void. */
    static void makePatterns(Tenant tenant) {
        var client = tenant.addClient("Pattern GmbH");
        var series = tenant.addSeries(1).getFirst();
        try (var wire = tenant.connect()) {
            for (int i = 0; i < PATTERNS; i++) {
                var made = wire.post("/invoices", Tenant.draft(client, series, 3, i * 37), Tenant.newKey());
                var id = made.json().at("/id").asText();
                if (i % 12 > 0) {
                    issue(tenant, wire, id, client, i % 12);
                }
            }
        }
    }

    private static void issue(Tenant tenant, Wire wire, String id, String client, int fate) {
        var issued = wire.post("/invoices/" + id + "/issue", Tenant.nothing(), Tenant.newKey())
                .json();
        wire.get("/invoices/" + id + "/pdf");
        if (fate == 11) {
            tenant.http().post("/invoices/" + id + "/void", Map.of("reason", "Written twice"), null);
        } else if (fate > 3) {
            var amount = issued.at("/totals/payable").asText();
            var payment = Map.of(
                    "clientId",
                    client,
                    "method",
                    "bank-transfer",
                    "amount",
                    amount,
                    "currency",
                    "EUR",
                    "receivedOn",
                    issued.at("/invoice/issueDate").asText(),
                    "allocations",
                    List.of(Map.of("invoiceId", id, "amount", amount)));
            tenant.http().post("/payments", payment, null);
        }
    }

    /** Adds copies until there are so many; nothing else may use the file meanwhile. */
    static void fill(Path database, OrganizationId organization, int size) throws InterruptedException {
        try (var store = SqliteStore.open(database)) {
            new Archive(store, organization, size).fill();
        }
    }

    private void fill() throws InterruptedException {
        var invoices = new Invoices(store);
        var patterns = new ArrayList<byte[]>();
        var page = invoices.page(organization, Query.by("byTouched").limit(Query.MAX_LIMIT));
        page.items().forEach(stored -> patterns.add(Json.write(stored.content())));
        var next = new AtomicInteger(patterns.size());
        var end = new CountDownLatch(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            Thread.ofVirtual().start(() -> {
                try {
                    copy(invoices, patterns, next);
                } finally {
                    end.countDown();
                }
            });
        }
        end.await();
    }

    private void copy(Invoices invoices, List<byte[]> patterns, AtomicInteger next) {
        var own =
                patterns.stream().map(json -> Json.read(json, ObjectNode.class)).toList();
        for (int n = next.getAndIncrement(); n < size; n = next.getAndIncrement()) {
            invoices.insert(document(own.get(n % own.size()), n));
            if (n % 100_000 == 0) {
                System.err.printf("  %,d of %,d%n", n, size);
            }
        }
    }

    /** In the order of the numbers n, ids and dates go up. */
    private InvoiceDocument document(ObjectNode pattern, int n) {
        var date = FIRST_DAY.plusDays((long) n * DAYS / size);
        int client = (int) (n * 7_919L % CLIENTS);
        pattern.put("id", Ids.next(InvoiceDocument.ID_PREFIX));
        pattern.put("clientId", client(client));
        var invoice = (ObjectNode) pattern.get("invoice");
        ((ObjectNode) invoice.get("buyer")).put("name", BUYERS.get(client % BUYERS.size()) + " " + client);
        if (pattern.hasNonNull("issue")) {
            invoice.put("number", number(n));
            invoice.put("issueDate", date.toString());
            invoice.put("dueDate", date.plusDays(14).toString());
            ((ObjectNode) pattern.get("issue"))
                    .put("seriesId", "ser_bench")
                    .put("period", "")
                    .put("sequence", n);
        }
        try {
            return Json.STORED.treeToValue(pattern, InvoiceDocument.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String number(int n) {
        return "B-%08d".formatted(n);
    }

    static String client(int n) {
        return Ids.derived("cli", "bench " + n);
    }
}
