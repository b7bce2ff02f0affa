package invoxa.testing.note;

import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Stored;
import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Environment;
import invoxa.web.Permissions;
import invoxa.web.Request;
import invoxa.web.Response;
import invoxa.web.Service;
import java.util.List;
import java.util.Map;

/** Notes of an organization. */
public final class NoteService implements Service {

    private static final Kind<Note> NOTES =
            Kind.of("notes.notes", Note.class).index("all").build();

    private final Documents<Note> notes;

    public NoteService(Environment environment) {
        notes = environment.store().documents(NOTES);
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public String path() {
        return "/notes";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/notes", this::list).paged(),
                Endpoint.post("/notes", this::create),
                Endpoint.get("/notes/count", this::count),
                Endpoint.get("/notes/{id}", this::read),
                Endpoint.put("/notes/{id}", this::change),
                Endpoint.get("/notes/export", this::export));
    }

    @Override
    public Permissions permissions() {
        return Permissions.table()
                .allow("GET /notes", Access.scope("notes:read"))
                .allow("POST /notes", Access.scope("notes:write"))
                .allow("GET /notes/count", Access.anyOf(Access.scope("notes:read"), Access.service("friend")))
                .allow("GET /notes/{id}", Access.scope("notes:read"))
                .allow("PUT /notes/{id}", Access.scope("notes:write"))
                .allow("GET /notes/export", Access.signedIn());
    }

    private Response list(Request request) {
        var query = Query.by("all").limit(request.limit()).after(request.cursor());
        return Response.ok(notes.page(partition(request), query).map(Stored::content));
    }

    private Response create(Request request) {
        var text = request.body(Note.Draft.class).checked();
        var note = new Note(request.newId("not"), text, 0);
        var stored = notes.insertOnce(partition(request), note.id(), note);
        return Response.created("/notes/" + note.id(), stored.content()).etag(stored);
    }

    private Response read(Request request) {
        var stored = find(request);
        return Response.ok(stored.content()).etag(stored);
    }

    private Response change(Request request) {
        var seen = request.unchanged(find(request));
        var changed = seen.content().with(request.body(Note.Draft.class).checked());
        var stored = notes.replace(seen, changed);
        return Response.ok(stored.content()).etag(stored);
    }

    private Response count(Request request) {
        return Response.ok(Map.of("count", notes.count(partition(request), Query.by("all"))));
    }

    private Response export(Request request) {
        var page = notes.page(partition(request), Query.by("all").limit(1_000));
        return Response.stream("text/plain", out -> {
            for (var note : page.items()) {
                out.write((note.content().text() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        });
    }

    private Stored<Note> find(Request request) {
        return notes.find(partition(request), request.path("id")).orElseThrow(() -> Refused.notFound("note"));
    }

    private static Partition partition(Request request) {
        OrganizationId organization = request.organization();
        return Partition.of(organization);
    }
}
