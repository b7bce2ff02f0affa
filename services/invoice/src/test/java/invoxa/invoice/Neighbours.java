package invoxa.invoice;

import invoxa.json.Json;
import invoxa.kernel.Ids;
import invoxa.kernel.Refused;
import invoxa.messaging.Event;
import invoxa.testing.TestServerPlan;
import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Permissions;
import invoxa.web.Request;
import invoxa.web.Response;
import invoxa.web.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The services around the invoice service: they know organizations and clients, and remember the events they hear. */
final class Neighbours {

    static final String ORGANIZATION = """
            {"name": "Beispiel Werkstatt GmbH", "vatId": "DE123456789", "legalRegistration": {"value": "HRB 1234"},
             "address": {"line1": "Lindenweg 1", "city": "Berlin", "postCode": "10115", "country": "DE"},
             "contact": {"name": "Anna Beispiel", "phone": "+49 30 123456", "email": "anna@werkstatt.example"},
             "bankAccounts": [{"name": "Beispiel Werkstatt GmbH", "iban": "DE02120300000000202051"}],
             "currency": "EUR", "language": "de", "timeZone": "Europe/Berlin", "paymentTermsDays": 14, "unknown": 1}
            """;
    static final String CLIENT = """
            {"id": "%s", "name": "Nordlicht Handels GmbH", "vatId": "DE987654321", "email": "rechnung@nordlicht.example",
             "address": {"line1": "Hafen 2", "city": "Hamburg", "postCode": "20457", "country": "DE"},
             "language": "de", "state": "active"}
            """;

    private final Map<String, String> organizations = new ConcurrentHashMap<>();
    private final Map<String, byte[]> logos = new ConcurrentHashMap<>();
    private final Map<String, String> clients = new ConcurrentHashMap<>();
    private final Set<String> unverified = ConcurrentHashMap.newKeySet();
    private final List<Event> events = new CopyOnWriteArrayList<>();

    /** The plan with them in it. */
    TestServerPlan beside(TestServerPlan plan) {
        return plan.and("auth", environment -> auth())
                .and("client", environment -> client())
                .and("payment", environment -> listener("payment", "/payments"))
                .and("notification", environment -> notification());
    }

    /** What auth says of an organization from now on, for a few seconds still what it said before. */
    void organization(String id, String json) {
        organizations.put(id, json);
    }

    /** What auth gives out as an organization's logo from now on; the organization's JSON must speak of one. */
    void logo(String id, byte[] picture) {
        logos.put(id, picture);
    }

    String addClient() {
        var id = Ids.next("cli");
        client(id, CLIENT.formatted(id));
        return id;
    }

    void client(String id, String json) {
        clients.put(id, json);
    }

    /** Events of this type that payment or notification has heard. */
    List<Event> heard(String type, String subject) {
        return events.stream()
                .filter(event -> event.type().equals(type) && event.subject().equals(subject))
                .toList();
    }

    private Service auth() {
        return new Neighbour(
                "auth",
                "/auth",
                List.of(
                        Endpoint.get("/auth/organization", this::organization),
                        Endpoint.get("/auth/organization/logo", this::logo)),
                Permissions.table()
                        .allow("GET /auth/organization", Access.service("invoice"))
                        .allow("GET /auth/organization/logo", Access.service("invoice")));
    }

    private Response logo(Request request) {
        var picture = logos.get(request.organization().value());
        if (picture == null) {
            throw Refused.notFound("logo");
        }
        return Response.bytes("image/png", picture);
    }

    private Response organization(Request request) {
        var id = request.organization().value();
        return json(organizations.getOrDefault(id, ORGANIZATION));
    }

    private Service client() {
        return new Neighbour(
                "client",
                "/clients",
                List.of(
                        Endpoint.get("/clients/{id}", request -> json(known(request.path("id")))),
                        Endpoint.post("/clients/resolve", this::resolve)),
                Permissions.table()
                        .allow("GET /clients/{id}", Access.service("invoice"))
                        .allow("POST /clients/resolve", Access.service("invoice")));
    }

    private String known(String id) {
        var client = clients.get(id);
        if (client == null) {
            throw Refused.notFound("client");
        }
        return client;
    }

    private Response resolve(Request request) {
        var party = Json.read(request.bytes(), com.fasterxml.jackson.databind.node.ObjectNode.class);
        var id = Ids.derived("cli", request.organization() + party.path("name").asText());
        boolean created = !clients.containsKey(id);
        client(id, party.put("id", id).toString());
        return Response.ok(Map.of("id", id, "created", created));
    }

    /** From now on notification refuses what the organization wants to send. */
    void mayNotSend(String id) {
        unverified.add(id);
    }

    private Service notification() {
        return new Neighbour(
                "notification",
                "/notify",
                List.of(
                        Endpoint.get("/notify/sending", this::sending),
                        Endpoint.post("/notify/events", this::hear)
                                .accepting(Event.CONTENT_TYPE)
                                .notReplayed()),
                Permissions.table()
                        .allow("GET /notify/sending", Access.service("invoice"))
                        .allow("POST /notify/events", Access.service("invoice")));
    }

    private Response sending(Request request) {
        if (unverified.contains(request.organization().value())) {
            throw Refused.conflict("address-not-verified", "Verify your e-mail address first.");
        }
        return Response.ok(Map.of("mailServer", true));
    }

    private Service listener(String name, String path) {
        return new Neighbour(
                name,
                path,
                List.of(Endpoint.post(path + "/events", this::hear)
                        .accepting(Event.CONTENT_TYPE)
                        .notReplayed()),
                Permissions.table().allow("POST " + path + "/events", Access.service("invoice")));
    }

    private Response hear(Request request) {
        events.add(Event.parse(request.bytes()));
        return Response.noContent();
    }

    private static Response json(String text) {
        return Response.ok(Json.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), Map.class));
    }
}
