package invoxa.client;

import invoxa.client.csv.ExportClients;
import invoxa.client.domain.CheckClient;
import invoxa.client.domain.Client;
import invoxa.client.domain.ClientDetails;
import invoxa.client.domain.ClientState;
import invoxa.client.imports.FinishImports;
import invoxa.client.imports.ImportClients;
import invoxa.client.store.Clients;
import invoxa.client.store.Listing;
import invoxa.kernel.ClientId;
import invoxa.messaging.task.Leases;
import invoxa.messaging.task.Resumer;
import invoxa.storage.Stored;
import invoxa.web.Access;
import invoxa.web.CsvList;
import invoxa.web.Endpoint;
import invoxa.web.Environment;
import invoxa.web.Permissions;
import invoxa.web.Request;
import invoxa.web.Response;
import invoxa.web.Service;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The client service: its composition root, its endpoints and who may use them. */
public final class ClientService implements Service {

    private static final int MAX_IMPORT_BYTES = 10_000_000;

    private static final Duration LOOK_FOR_IMPORTS = Duration.ofSeconds(30);

    private final Clients clients;
    private final ResolveClient resolveClient;
    private final ImportClients importClients;
    private final ExportClients exportClients;
    private final Resumer resumer;
    private final Clock clock;

    public ClientService(Environment environment) {
        clock = environment.clock();
        clients = new Clients(environment.store());
        resolveClient = new ResolveClient(clients, clock);
        importClients = new ImportClients(environment, clients);
        exportClients = new ExportClients(clients);
        var finishImports = new FinishImports(environment.store(), clients, clock);
        resumer = new Resumer(new Leases(name(), environment.store(), clock))
                .every(LOOK_FOR_IMPORTS, "finish-imports", finishImports::all);
    }

    @Override
    public String name() {
        return "client";
    }

    @Override
    public String path() {
        return "/clients";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/clients", this::list).paged().query("q", "state", "sort"),
                Endpoint.post("/clients", this::create),
                Endpoint.get("/clients/{id}", this::read),
                Endpoint.put("/clients/{id}", this::change),
                Endpoint.post("/clients/{id}/archive", this::archive),
                Endpoint.post("/clients/{id}/restore", this::restore),
                Endpoint.post("/clients/resolve", this::resolve),
                Endpoint.post("/clients/import", this::importCsv)
                        .query("dryRun", "columns")
                        .accepting("text/csv")
                        .maxBody(MAX_IMPORT_BYTES),
                Endpoint.get("/clients/export", this::exportCsv));
    }

    @Override
    public Permissions permissions() {
        return Permissions.table()
                .allow("GET /clients", Access.scope("clients:read"))
                .allow("POST /clients", Access.scope("clients:write"))
                .allow("GET /clients/{id}", readers())
                .allow("PUT /clients/{id}", Access.scope("clients:write"))
                .allow("POST /clients/{id}/archive", Access.scope("clients:write"))
                .allow("POST /clients/{id}/restore", Access.scope("clients:write"))
                .allow("POST /clients/resolve", Access.service("invoice"))
                .allow("POST /clients/import", Access.scope("clients:write"))
                .allow("GET /clients/export", Access.scope("clients:read"));
    }

    private static Access readers() {
        return Access.anyOf(
                Access.scope("clients:read"),
                Access.service("invoice"),
                Access.service("payment"),
                Access.service("notification"));
    }

    @Override
    public void start() {
        resumer.start();
    }

    @Override
    public void close() {
        resumer.close();
    }

    private Response list(Request request) {
        var order = request.oneOf("sort", Listing.Order.class);
        var state = request.oneOf("state", ClientState.class);
        var listing = new Listing(
                state,
                order == null ? Listing.Order.NEWEST : order,
                request.query("q"),
                request.limit(),
                request.cursor());
        return Response.ok(ClientJson.of(clients.list(request.organization(), listing)));
    }

    private Response create(Request request) {
        var details = checked(request);
        var client = Client.of(new ClientId(request.newId(ClientId.PREFIX)), details, clock.instant());
        var stored = clients.add(request.organization(), client);
        return Response.created("/clients/" + stored.id(), ClientJson.of(stored.content()))
                .etag(stored);
    }

    private Response read(Request request) {
        return shown(clients.get(request.organization(), client(request)));
    }

    private Response change(Request request) {
        var seen = request.unchanged(clients.get(request.organization(), client(request)));
        var details = checked(request);
        return shown(clients.replace(seen, seen.content().changed(details, clock.instant())));
    }

    private Response archive(Request request) {
        var now = clock.instant();
        return shown(clients.change(request.organization(), client(request), client -> client.archived(now)));
    }

    private Response restore(Request request) {
        var now = clock.instant();
        return shown(clients.change(request.organization(), client(request), client -> client.restored(now)));
    }

    private Response resolve(Request request) {
        var buyer = request.body(ResolveClient.BuyerParty.class);
        return Response.ok(resolveClient.resolve(request.organization(), buyer));
    }

    private Response importCsv(Request request) {
        return Response.ok(importClients.read(request, request.flag("dryRun")));
    }

    private Response exportCsv(Request request) {
        var organization = request.organization();
        return Response.stream(CsvList.MEDIA_TYPE, out -> exportClients.write(organization, out))
                .attachment("clients.csv");
    }

    private static ClientDetails checked(Request request) {
        var details = request.body(ClientDetails.class);
        CheckClient.faults(details).throwIfAny();
        return details;
    }

    private static ClientId client(Request request) {
        return request.id("id", ClientId::new, "client");
    }

    private static Response shown(Stored<Client> stored) {
        return Response.ok(ClientJson.of(stored.content())).etag(stored);
    }
}
