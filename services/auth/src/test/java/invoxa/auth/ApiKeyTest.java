package invoxa.auth;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.auth.RunningAuth.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An API key")
class ApiKeyTest {

    private RunningAuth auth;
    private Person owner;

    @BeforeEach
    void start() {
        auth = RunningAuth.start();
        owner = auth.owner("ada@lovelace.example");
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    private invoxa.testing.Answer make(Person maker, String... scopes) {
        return auth.api().as(maker.token()).post("/auth/api-keys", Map.of("name", "shop", "scopes", List.of(scopes)));
    }

    private String key(Person maker, String... scopes) {
        return make(maker, scopes).expect(201).at("/key").asText();
    }

    @Test
    @DisplayName("is shown once, is sent like a token, and may what it was given and no more")
    void isSentLikeAToken() {
        var key = key(owner, "organization:read", "invoices:write");
        assertThat(key).startsWith("invx_");
        var api = auth.api().as(key);

        api.get("/auth/organization").expect(200);
        api.get("/auth/members").expect(403);
        var me = api.get("/auth/me").expect(200);
        assertThat(me.at("/kind").asText()).isEqualTo("api-key");
        assertThat(me.at("/organization").asText()).isEqualTo(owner.organization());
        api.get("/auth/sessions").expectProblem(403, "users-only");

        var listed = auth.api().as(owner.token()).get("/auth/api-keys").expect(200);
        assertThat(listed.text()).doesNotContain(key);
        assertThat(listed.at("/items/0/hint").asText()).endsWith(key.substring(key.length() - 6));
        assertThat(listed.at("/items/0/lastUsed").asText()).isEqualTo("2026-11-22T09:30:00Z");
    }

    @Test
    @DisplayName("is never wider than its maker, not even later")
    void isNotWiderThanItsMaker() {
        var admin = auth.member(owner, "grace@hopper.example", "admin");
        make(admin, "operations:write").expectProblem(403, "scope-too-wide");
        make(admin, "metrics:read").expectError("/scopes/0", "invalid");
        make(admin, "all").expectError("/scopes/0", "invalid");
        make(admin).expectError("/scopes", "required");
        var key = key(admin, "organization:write", "organization:read");
        var api = auth.api().as(owner.token());

        api.put("/auth/members/" + admin.id(), Map.of("role", "viewer")).expect(200);
        assertThat(exchange(key).expect(200).at("/access_token").asText()).isNotEmpty();
        var demoted = auth.api()
                .as(exchange(key).at("/access_token").asText())
                .get("/auth/me")
                .expect(200);
        assertThat(demoted.at("/scopes").toString()).isEqualTo("[\"organization:read\"]");

        api.delete("/auth/members/" + admin.id()).expect(204);
        exchange(key).expect(401);
    }

    private invoxa.testing.Answer exchange(String key) {
        return auth.api().as(key).post("/auth/api-keys/exchange");
    }

    @Test
    @DisplayName("ends when it is ended or has expired, and only its organization ends it")
    void ends() {
        var made = make(owner, "organization:read").expect(201);
        var key = made.at("/key").asText();
        var eve = auth.owner("eve@evil.example");
        auth.api()
                .as(eve.token())
                .delete("/auth/api-keys/" + made.at("/id").asText())
                .expect(404);
        exchange(key).expect(200);
        auth.api()
                .as(owner.token())
                .delete("/auth/api-keys/" + made.at("/id").asText())
                .expect(204);
        exchange(key).expect(401);

        var expiring = auth.api()
                .as(owner.token())
                .post(
                        "/auth/api-keys",
                        Map.of(
                                "name", "short",
                                "scopes", List.of("organization:read"),
                                "expires", "2026-11-22T10:00:00Z"))
                .expect(201)
                .at("/key")
                .asText();
        exchange(expiring).expect(200);
        auth.clock.advance(Duration.ofMinutes(30));
        exchange(expiring).expect(401);
    }

    @Test
    @DisplayName("that was mistyped, made up or put together from two is refused")
    void forgeriesAreRefused() {
        var key = key(owner, "organization:read");
        var eve = key(auth.owner("eve@evil.example"), "organization:read");
        var mixed = key.substring(0, 31) + eve.substring(31);
        for (var bad : new String[] {
            "invx_", "invx_x", key.substring(1), key + "0", key.substring(0, key.length() - 1), mixed, "Basic x", ""
        }) {
            exchange(bad).expect(401);
            auth.api().as(bad).get("/auth/me").expect(401);
        }
        auth.api().post("/auth/api-keys/exchange").expect(401);
    }

    @Test
    @DisplayName("makes no other key, and is made by no viewer")
    void keysMakeNoKeys() {
        var key = key(owner, "apikeys:write", "organization:read");
        auth.api()
                .as(key)
                .post("/auth/api-keys", Map.of("name", "child", "scopes", List.of("organization:read")))
                .expectProblem(403, "users-only");
        make(auth.member(owner, "v@x.example", "viewer"), "organization:read").expect(403);
    }

    @Test
    @DisplayName("that may change members does so as an admin and makes no owner")
    void keysMakeNoOwners() {
        var member = auth.member(owner, "grace@hopper.example", "viewer");
        var api = auth.api().as(key(owner, "members:write"));
        api.put("/auth/members/" + member.id(), Map.of("role", "accountant")).expect(200);
        api.put("/auth/members/" + member.id(), Map.of("role", "owner")).expectProblem(403, "owner-only");
    }
}
