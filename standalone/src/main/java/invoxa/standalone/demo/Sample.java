package invoxa.standalone.demo;

import java.util.List;
import java.util.Map;

/** A first organization with a first invoice, made by the API: what a process that is being trained is asked to do. */
public final class Sample {

    private Sample() {}

    public static void exercise(Http http) {
        var owner = Map.of("name", "Ann Owner", "email", "ann@invoxa.example", "password", "correct horse battery");
        var organization = Map.of(
                "name",
                "Sample Ltd",
                "country",
                "DE",
                "currency",
                "EUR",
                "language",
                "en",
                "timeZone",
                "Europe/Berlin");
        http.post("/auth/register", Map.of("organization", organization, "owner", owner), null);
        var signedIn = http.post(
                "/auth/login", Map.of("email", "ann@invoxa.example", "password", "correct horse battery"), null);
        http.signIn(signedIn.text("/accessToken"));
        Account.completeProfile(http);
        var client = http.post(
                "/clients",
                Map.of(
                        "name",
                        "First Client",
                        "email",
                        "client@invoxa.example",
                        "address",
                        Map.of("line1", "Street 1", "city", "Berlin", "postCode", "10115", "country", "DE")),
                null);
        var line = Map.of(
                "quantity",
                "2",
                "unit",
                "HUR",
                "price",
                Map.of("net", "100.00"),
                "vat",
                Map.of("category", "S", "rate", "19"),
                "item",
                Map.of("name", "Advice"));
        var draft = Map.of("clientId", client.text("/id"), "lines", List.of(line));
        http.post("/invoices/preview?explain=true", draft, null);
        var invoice = "/invoices/" + http.post("/invoices", draft, null).text("/id");
        http.get(invoice + "/findings");
        http.get(invoice + "/pdf");
        http.post(invoice + "/issue", Map.of(), null);
        http.get(invoice + "/pdf");
        http.get(invoice + "/documents");
        for (var format : List.of("ubl", "cii", "pdf")) {
            http.get(invoice + "/documents/" + format);
        }
        http.get("/invoices?limit=10");
        http.get("/clients?q=first");
        http.get("/payments?limit=10");
        http.get("/notify/messages");
    }
}
