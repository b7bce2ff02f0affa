package invoxa.auth;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.auth.RunningAuth.Person;
import invoxa.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Saved views")
class SavedViewsTest {

    private static final String PATH = "/auth/me/views";

    private RunningAuth auth;
    private Person owner;
    private Api ada;

    @BeforeEach
    void start() {
        auth = RunningAuth.start();
        owner = auth.owner("ada@lovelace.example");
        ada = auth.api().as(owner.token());
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    private static Map<String, String> view(String list, String name, String query) {
        return Map.of("list", list, "name", name, "query", query);
    }

    private static Map<String, Object> views(Object... views) {
        return Map.of("items", List.of(views));
    }

    @Test
    @DisplayName("are there on every device, in their order, and are the person's alone")
    void stay() {
        var none = ada.get(PATH).expect(200);
        assertThat(none.at("/items")).isEmpty();
        var late = view("invoices", "Late", "?state=overdue&sort=due");
        var aurora = view("clients", "Late", "?q=Aurora%20%C3%84");
        var saved = ada.ifMatch(none.etag()).put(PATH, views(late, aurora)).expect(200);
        var again = ada.get(PATH).expect(200);
        assertThat(again.json()).isEqualTo(saved.json());
        assertThat(again.etag()).isEqualTo(saved.etag());
        assertThat(again.at("/items").findValuesAsText("query"))
                .containsExactly("?state=overdue&sort=due", "?q=Aurora%20%C3%84");

        var grace = auth.api()
                .as(auth.member(owner, "grace@hopper.example", "viewer").token());
        assertThat(grace.get(PATH).expect(200).at("/items")).isEmpty();
        grace.ifMatch(grace.get(PATH).etag())
                .put(PATH, views(view("clients", "Mine", "?sort=name")))
                .expect(200);
        assertThat(ada.get(PATH).at("/items")).hasSize(2);
        auth.api().get(PATH).expect(401);
    }

    @Test
    @DisplayName("of two tabs that save at once, the second is told and loses nothing of the first")
    void areNotLost() {
        var seen = ada.get(PATH).etag();
        ada.ifMatch(seen).put(PATH, views(view("invoices", "One", "?q=1"))).expect(200);
        ada.ifMatch(seen).put(PATH, views(view("invoices", "Two", "?q=2"))).expect(412);
        ada.put(PATH, views()).expect(428);
        assertThat(ada.get(PATH).at("/items").findValuesAsText("name")).containsExactly("One");
        ada.ifMatch(ada.get(PATH).etag()).put(PATH, views()).expect(200);
        assertThat(ada.get(PATH).at("/items")).isEmpty();
    }

    @Test
    @DisplayName(
            "are refused by field: a list that is none, a name that is empty or taken, a query without ?, too many")
    void areChecked() {
        var tag = ada.get(PATH).etag();
        refused(tag, views(view("In voices", "a", "?")), "/items/0/list", "invalid");
        refused(tag, views(view("invoices", " ", "?")), "/items/0/name", "required");
        refused(tag, views(view("invoices", "x".repeat(61), "?")), "/items/0/name", "too-long");
        refused(tag, views(view("invoices", "a", "/login?x=1")), "/items/0/query", "invalid");
        refused(tag, views(view("invoices", "a", "javascript:alert(1)")), "/items/0/query", "invalid");
        refused(tag, views(view("invoices", "a", "?q=<b>")), "/items/0/query", "invalid");
        refused(tag, views(view("invoices", "a", "?q=" + "x".repeat(998))), "/items/0/query", "too-long");
        refused(
                tag,
                views(view("invoices", "Late", "?"), view("clients", "late", "?"), view("invoices", " lATE ", "?")),
                "/items/2/name",
                "repeated");
        var many = IntStream.range(0, 51)
                .mapToObj(i -> view("invoices", "v" + i, "?"))
                .toList();
        refused(tag, Map.of("items", many), "/items", "too-many");
        refused(tag, Map.of(), "/items", "required");
        refused(tag, "{\"items\": [null]}", "/items/0", "required");
        refused(tag, "{\"items\": [{}]}", "/items/0/query", "invalid");
        assertThat(ada.get(PATH).at("/items")).isEmpty();
    }

    private void refused(String tag, Object body, String pointer, String code) {
        ada.ifMatch(tag).put(PATH, body).expectError(pointer, code);
    }
}
