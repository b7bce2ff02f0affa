package invoxa.payment;

import static invoxa.web.Access.anyOf;
import static invoxa.web.Access.service;

import invoxa.json.Json;
import invoxa.kernel.Ids;
import invoxa.kernel.Refused;
import invoxa.messaging.Event;
import invoxa.testing.TestServerPlan;
import invoxa.web.Endpoint;
import invoxa.web.Permissions;
import invoxa.web.Request;
import invoxa.web.Response;
import invoxa.web.Service;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Organizations, clients and whoever hears events; a client is known to the organization it was added for alone. */
final class Neighbours {

    private static final String ORGANIZATION = """
            {"name": "Beispiel Werkstatt GmbH", "vatId": "DE123456789", "legalInformation": "HRB 1234, Berlin",
             "address": {"line1": "Lindenweg 1", "city": "Berlin", "postCode": "10115", "country": "DE"},
             "contact": {"name": "Anna Beispiel", "phone": "+49 30 123456", "email": "anna@werkstatt.example"},
             "bankAccounts": [{"name": "Beispiel Werkstatt GmbH", "iban": "DE02120300000000202051"}],
             "currency": "EUR", "language": "de", "timeZone": "Europe/Berlin", "paymentTermsDays": 14}
            """;
    private static final String CLIENT = """
            {"id": "%s", "name": "Nordlicht Handels GmbH", "vatId": "DE987654321", "email": "rechnung@nordlicht.example",
             "address": {"line1": "Hafen 2", "city": "Hamburg", "postCode": "20457", "country": "DE"},
             "language": "de", "state": "active"}
            """;

    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private final List<Event> events = new CopyOnWriteArrayList<>();

    TestServerPlan beside(TestServerPlan plan) {
        return plan.and("auth", environment -> auth())
                .and("client", environment -> client())
                .and("notification", environment -> notification());
    }

    String addClient(String organization) {
        var id = Ids.next("cli");
        owners.put(id, organization);
        return id;
    }

    /** Events of this type that notification has heard. */
    List<Event> heard(String type, String subject) {
        return events.stream()
                .filter(event -> event.type().equals(type) && event.subject().equals(subject))
                .toList();
    }

    private static Service auth() {
        return new Neighbour(
                "auth",
                "/auth",
                List.of(Endpoint.get("/auth/organization", request -> json(ORGANIZATION))),
                Permissions.table().allow("GET /auth/organization", service("invoice")));
    }

    private Service client() {
        return new Neighbour(
                "client",
                "/clients",
                List.of(Endpoint.get("/clients/{id}", this::known)),
                Permissions.table().allow("GET /clients/{id}", anyOf(service("invoice"), service("payment"))));
    }

    private Response known(Request request) {
        var id = request.path("id");
        if (!request.organization().value().equals(owners.get(id))) {
            throw Refused.notFound("client");
        }
        return json(CLIENT.formatted(id));
    }

    private Service notification() {
        return new Neighbour(
                "notification",
                "/notify",
                List.of(Endpoint.post("/notify/events", this::hear)
                        .accepting(Event.CONTENT_TYPE)
                        .notReplayed()),
                Permissions.table().allow("POST /notify/events", anyOf(service("invoice"), service("payment"))));
    }

    private Response hear(Request request) {
        events.add(Event.parse(request.bytes()));
        return Response.noContent();
    }

    private static Response json(String text) {
        return Response.ok(Json.read(text.getBytes(StandardCharsets.UTF_8), Map.class));
    }
}
