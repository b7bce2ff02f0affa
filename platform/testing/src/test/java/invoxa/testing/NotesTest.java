package invoxa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.kernel.OrganizationId;
import invoxa.testing.note.NoteService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotesTest {

    private final TestServer server = TestServer.with("notes", NoteService::new).start();
    private final OrganizationId organization = OrganizationId.next();
    private final Api api = server.api().as(server.tokens().user(organization, "notes:read", "notes:write"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_note_is_created_read_changed_and_listed() {
        var created = api.post("/notes", "{\"text\":\"milk\"}").expect(201);
        var location = created.header("Location");
        assertThat(api.get(location).expect(200).json()).isEqualTo(created.json());
        api.ifMatch(created.etag()).put(location, "{\"text\":\"bread\"}").expect(200);
        assertThat(api.get("/notes").expect(200).at("/items/0/text").asText()).isEqualTo("bread");
        assertThat(api.get("/notes/export").expect(200).text()).isEqualTo("bread\n");
    }

    @Test
    void a_change_says_which_version_it_is_of() {
        var created = api.post("/notes", "{\"text\":\"milk\"}").expect(201);
        var location = created.header("Location");
        api.put(location, "{\"text\":\"bread\"}").expectProblem(428, "precondition-required");
        var changed = api.ifMatch(created.etag())
                .put(location, "{\"text\":\"bread\"}")
                .expect(200);
        var stale = api.ifMatch(created.etag())
                .put(location, "{\"text\":\"butter\"}")
                .expectProblem(412, "stale-version");
        assertThat(stale.etag()).isEqualTo(changed.etag());
        api.ifMatch("W/\"2\"").put(location, "{\"text\":\"x\"}").expectProblem(400, "invalid-header");
        assertThat(api.get(location).at("/text").asText()).isEqualTo("bread");
    }
}
