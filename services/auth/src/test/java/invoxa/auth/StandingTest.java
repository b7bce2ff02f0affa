package invoxa.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import invoxa.auth.RunningAuth.Person;
import invoxa.auth.domain.Role;
import invoxa.kernel.Ids;
import invoxa.testing.Api;
import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Permissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The role matrix with tokens that are older than what the team says of their holders. */
@DisplayName("A token that is out")
class StandingTest {

    private static final String IBAN_OF_A_THIEF = "GB33BUKB20201555555555";

    private RunningAuth auth;
    private Person owner;
    private int invited;

    @BeforeEach
    void start() {
        auth = RunningAuth.start();
        owner = auth.owner("ada@lovelace.example");
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    private Api owner() {
        return auth.api().as(owner.token());
    }

    private Person member(Role role) {
        return auth.member(owner, role.code() + invited++ + "@x.example", role.code());
    }

    private void remove(Person who) {
        owner().delete("/auth/members/" + who.id()).expect(204);
    }

    private void give(Person who, Role role) {
        owner().put("/auth/members/" + who.id(), Map.of("role", role.code())).expect(200);
    }

    private void inviteAgain(Person who, Role role) {
        var invitation = owner().post("/auth/invitations", Map.of("email", who.email(), "role", role.code()))
                .expect(201);
        var token = auth.mailbox.tokenOf(invitation.at("/id").asText());
        auth.api()
                .post("/auth/invitations/accept", Map.of("token", token, "password", RunningAuth.PASSWORD))
                .expect(200);
    }

    @Test
    @DisplayName("of an admin who was removed a second ago does not change where clients pay to")
    void aRemovedAdminDoesNotChangeTheBankAccount() {
        var admin = member(Role.ADMIN);
        var api = auth.api().as(admin.token());
        var seen = api.get("/auth/organization").expect(200);
        remove(admin);
        var profile = seen.json().<com.fasterxml.jackson.databind.node.ObjectNode>deepCopy();
        profile.putArray("bankAccounts").addObject().put("iban", IBAN_OF_A_THIEF);

        api.ifMatch(seen.etag()).put("/auth/organization", profile).expectProblem(403, "forbidden");

        assertThat(owner().get("/auth/organization").text()).doesNotContain(IBAN_OF_A_THIEF);
    }

    @TestFactory
    @DisplayName("permits at each endpoint what the team says now, and never more than it said itself")
    Stream<DynamicTest> permitsWhatTheTeamSaysNow() {
        return Stream.of(
                        Stream.of(Role.values())
                                .map(role -> after("removed as " + role.code(), role, null, this::remove)),
                        pairs().map(pair -> after(
                                pair.before().code() + " is now " + pair.now().code(),
                                pair.before(),
                                pair.now(),
                                who -> give(who, pair.now()))),
                        pairs().map(pair -> after(
                                pair.before().code() + " was removed and is here again as "
                                        + pair.now().code(),
                                pair.before(),
                                pair.now(),
                                who -> {
                                    remove(who);
                                    inviteAgain(who, pair.now());
                                })))
                .flatMap(each -> each);
    }

    private record Pair(Role before, Role now) {}

    private static Stream<Pair> pairs() {
        return Stream.of(Role.values())
                .flatMap(before -> Stream.of(Role.values()).map(now -> new Pair(before, now)));
    }

    private interface Happening {
        void to(Person who);
    }

    private DynamicTest after(String name, Role before, @org.jspecify.annotations.Nullable Role now, Happening what) {
        return dynamicTest(name, () -> {
            var who = member(before);
            what.to(who);
            Set<String> left = now == null
                    ? Set.of()
                    : before.scopes().stream().filter(now.scopes()::contains).collect(Collectors.toSet());
            assertMayUse(auth.api().as(who.token()), left);
        });
    }

    /** Each endpoint with a scope is asked without what it needs beside the scope, so that nothing changes. */
    private void assertMayUse(Api api, Set<String> scopes) {
        for (var endpoint : endpoints()) {
            var access = table().of(endpoint).orElseThrow();
            if (access instanceof Access.Scope(var scope)) {
                var status = ask(api, endpoint).status();
                assertThat(status == 403)
                        .as("%s answers %d to who holds %s", endpoint.operation(), status, scopes)
                        .isEqualTo(!scopes.contains(scope));
            }
        }
        api.get("/auth/me").expect(200);
        api.get("/auth/me/views").expect(scopes.isEmpty() ? 403 : 200);
    }

    private static final Set<String> CHANGES_WITHOUT_A_BODY =
            Set.of("POST /auth/keys/rotate", "POST /auth/events/retry");

    private invoxa.testing.Answer ask(Api api, Endpoint endpoint) {
        var path = endpoint.template().replace("{id}", Ids.next("usr"));
        boolean harmless =
                endpoint.method().name().equals("GET") || CHANGES_WITHOUT_A_BODY.contains(endpoint.operation());
        return harmless
                ? api.send(endpoint.method().name(), path, null, null)
                : api.send(
                        endpoint.method().name(),
                        path,
                        endpoint.contentTypes().iterator().next(),
                        new byte[] {'['});
    }

    private List<Endpoint> endpoints() {
        return auth.server.services().getFirst().endpoints();
    }

    private Permissions table() {
        return auth.server.services().getFirst().permissions();
    }

    @Test
    @DisplayName("of an API key ends with the membership of its maker, and shrinks with the maker's role")
    void apiKeysFollowTheirMaker() {
        var admin = member(Role.ADMIN);
        var key = auth.api()
                .as(admin.token())
                .post("/auth/api-keys", Map.of("name", "till", "scopes", List.of("organization:read", "members:write")))
                .expect(201)
                .at("/key")
                .asText();
        var token = auth.api()
                .as(key)
                .post("/auth/api-keys/exchange")
                .expect(200)
                .at("/access_token")
                .asText();
        var byKey = auth.api().as(token);
        byKey.delete("/auth/members/" + Ids.next("usr")).expect(404);
        give(admin, Role.ACCOUNTANT);
        byKey.delete("/auth/members/" + Ids.next("usr")).expect(403);
        byKey.get("/auth/organization").expect(200);
        remove(admin);
        byKey.get("/auth/organization").expect(401);
        auth.api().as(key).get("/auth/organization").expect(401);
    }

    @Test
    @DisplayName("of an API key that was ended is over at once")
    void endedKeysAreOver() {
        var made = owner().post("/auth/api-keys", Map.of("name", "till", "scopes", List.of("organization:read")))
                .expect(201);
        var key = made.at("/key").asText();
        auth.api().as(key).get("/auth/organization").expect(200);
        owner().delete("/auth/api-keys/" + made.at("/id").asText()).expect(204);
        auth.api().as(key).get("/auth/organization").expect(401);
    }

    @Test
    @DisplayName("is over with its session: after logging out, and after the password was changed elsewhere")
    void endsWithItsSession() {
        var here = auth.person(owner.email());
        var there = auth.person(owner.email());
        auth.api()
                .post("/auth/logout", Map.of("refreshToken", here.refreshToken()))
                .expect(204);
        auth.api().as(here.token()).get("/auth/organization").expect(401);
        owner().post(
                        "/auth/password/change",
                        Map.of("currentPassword", RunningAuth.PASSWORD, "newPassword", "another long password"))
                .expect(204);
        auth.api().as(there.token()).get("/auth/organization").expect(401);
        owner().get("/auth/organization").expect(200);
    }
}
