package invoxa.bench;

import invoxa.json.Json;
import invoxa.kernel.Ids;
import invoxa.standalone.demo.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** An organization made for a measurement, and what it sends. */
final class Tenant {

    private static final AtomicLong REQUESTS = new AtomicLong();
    private static final List<String> ITEMS = List.of(
            "Planning", "Installation", "Cable duct 40 mm", "Site visit", "Licence", "Pump", "Training", "Repair");

    private final Http http;
    private final URI url;
    private final String email;
    private final String password;
    private String token = "";

    private Tenant(URI url, String email, String password) {
        this.http = new Http(url);
        this.url = url;
        this.email = email;
        this.password = password;
    }

    /** Signs an organization up, with all that a seller states. */
    static Tenant signUp(URI url) {
        var tenant = new Tenant(url, Ids.next("bench").replace('_', '-') + "@invoxa.example", Ids.next("pw"));
        var organization = Map.of(
                "name",
                "Bench GmbH",
                "country",
                "DE",
                "currency",
                "EUR",
                "language",
                "de",
                "timeZone",
                "Europe/Berlin");
        var owner = Map.of("name", "Ann Owner", "email", tenant.email, "password", tenant.password);
        tenant.http.post("/auth/register", Map.of("organization", organization, "owner", owner), null);
        tenant.signIn();
        var profile = Map.ofEntries(
                Map.entry("name", "Bench GmbH"),
                Map.entry("vatId", "DE123456788"),
                Map.entry("electronicAddresses", List.of(Map.of("scheme", "EM", "value", "bill@invoxa.example"))),
                Map.entry("address", address("Lindenstraße 12", "Berlin")),
                Map.entry(
                        "contact", Map.of("name", "Ann Owner", "phone", "+49 30 1234567", "email", "a@invoxa.example")),
                Map.entry("bankAccounts", List.of(Map.of("name", "Bench GmbH", "iban", "DE02120300000000202051"))),
                Map.entry("currency", "EUR"),
                Map.entry("language", "de"),
                Map.entry("timeZone", "Europe/Berlin"),
                Map.entry("paymentTermsDays", 14));
        tenant.http.put(
                "/auth/organization",
                profile,
                tenant.http.get("/auth/organization").etag());
        return tenant;
    }

    /** The organization whose login {@link #keepIn} wrote. */
    static Tenant keptIn(Path file, URI url) {
        try {
            var login = Files.readAllLines(file);
            var tenant = new Tenant(url, login.get(0), login.get(1));
            tenant.signIn();
            return tenant;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keepIn(Path file) {
        try {
            Files.writeString(file, email + "\n" + password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void signIn() {
        token = http.post("/auth/login", Map.of("email", email, "password", password), null)
                .text("/accessToken");
        http.signIn(token);
    }

    Http http() {
        return http;
    }

    Wire connect() {
        return new Wire(url, token);
    }

    String addClient(String name) {
        var client = Map.of("name", name, "email", "client@invoxa.example", "address", address("Am Markt 3", "Köln"));
        return http.post("/clients", client, null).text("/id");
    }

    /** Series of invoices, each with a pattern of its own. */
    List<String> addSeries(int count) {
        var all = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var series = Map.of(
                    "name",
                    "Series " + i,
                    "kind",
                    "invoice",
                    "pattern",
                    "S" + (char) ('A' + i / 26) + (char) ('A' + i % 26) + "-{YYYY}-{00000}",
                    "start",
                    1,
                    "usual",
                    false);
            all.add(http.post("/invoices/series", series, null).text("/id"));
        }
        return all;
    }

    /** @param n gives the items and prices, so that no two neighbours are alike */
    static byte[] draft(String clientId, String seriesId, int lines, int n) {
        var all = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < lines; i++) {
            all.add(line(n + i));
        }
        return Json.write(Map.of("clientId", clientId, "seriesId", seriesId, "lines", all));
    }

    private static Map<String, Object> line(int n) {
        return Map.of(
                "quantity",
                Integer.toString(1 + n % 9),
                "unit",
                "HUR",
                "price",
                Map.of("net", BigDecimal.valueOf(1_000 + n * 737L % 90_000, 2).toPlainString()),
                "vat",
                Map.of("category", "S", "rate", n % 3 == 0 ? "7" : "19"),
                "item",
                Map.of("name", ITEMS.get(n % ITEMS.size())));
    }

    static String newKey() {
        return "bench-" + ProcessHandle.current().pid() + "-" + REQUESTS.incrementAndGet();
    }

    static byte[] nothing() {
        return "{}".getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> address(String street, String city) {
        return Map.of("line1", street, "city", city, "postCode", "10969", "country", "DE");
    }
}
