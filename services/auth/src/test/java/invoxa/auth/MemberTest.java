package invoxa.auth;

import static invoxa.auth.RunningAuth.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import invoxa.auth.RunningAuth.Person;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A member")
class MemberTest {

    private static final String GRACE = "grace@hopper.example";

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

    @Test
    @DisplayName("is invited by mail, accepts with a name and a password, and may what the role says")
    void isInvited() {
        auth.api()
                .as(owner.token())
                .post("/auth/invitations", Map.of("email", GRACE, "role", "accountant"))
                .expect(201);
        var mail = auth.mailbox.invitation(GRACE);
        assertThat(mail.organizationName()).isEqualTo("Lovelace");
        assertThat(mail.invitedBy()).isEqualTo("Ada");
        var opened = auth.api()
                .post("/auth/invitations/open", Map.of("token", mail.token()))
                .expect(200);
        assertThat(opened.at("/organizationName").asText()).isEqualTo("Lovelace");

        auth.api()
                .post(
                        "/auth/invitations/accept",
                        Map.of(
                                "token",
                                auth.mailbox.invitationToken(GRACE),
                                "name",
                                "Grace Hopper",
                                "password",
                                PASSWORD))
                .expect(200);

        var grace = auth.person(GRACE);
        assertThat(grace.organization()).isEqualTo(owner.organization());
        assertThat(grace.signedIn().at("/role").asText()).isEqualTo("accountant");
        assertThat(grace.signedIn().at("/user/emailVerified").asBoolean()).isTrue();
        assertThat(grace.signedIn().at("/scopes").toString())
                .contains("invoices:write")
                .doesNotContain("members:write", "organization:write", "operations");
        auth.api()
                .as(grace.token())
                .post("/auth/invitations", Map.of("email", "x@y.example", "role", "viewer"))
                .expect(403);
    }

    @Test
    @DisplayName("is not made by a link twice, after seven days, after it was taken back, or of another organization")
    void invitationsEnd() {
        var api = auth.api().as(owner.token());
        var member = auth.member(owner, GRACE, "viewer");
        auth.api()
                .post(
                        "/auth/invitations/accept",
                        Map.of("token", auth.mailbox.invitationToken(GRACE), "password", PASSWORD))
                .expectProblem(410, "link-expired");
        assertThat(member.organization()).isEqualTo(owner.organization());

        var id = api.post("/auth/invitations", Map.of("email", "b@b.example", "role", "viewer"))
                .expect(201)
                .at("/id")
                .asText();
        var eve = auth.owner("eve@evil.example");
        auth.api().as(eve.token()).delete("/auth/invitations/" + id).expect(404);
        assertThat(auth.api().as(eve.token()).get("/auth/invitations").at("/items"))
                .isEmpty();
        var token = auth.mailbox.invitationToken("b@b.example");
        var forged = eve.organization() + token.substring(token.indexOf('.'));
        accept(forged).expectProblem(410, "link-expired");
        api.delete("/auth/invitations/" + id).expect(204);
        accept(token).expectProblem(410, "link-expired");

        api.post("/auth/invitations", Map.of("email", "c@c.example", "role", "viewer"))
                .expect(201);
        auth.clock.advance(Duration.ofDays(7));
        accept(auth.mailbox.invitationToken("c@c.example")).expectProblem(410, "link-expired");
        auth.register("c@c.example").expect(201);
    }

    private invoxa.testing.Answer accept(String token) {
        return auth.api().post("/auth/invitations/accept", Map.of("token", token, "name", "X", "password", PASSWORD));
    }

    @Test
    @DisplayName("who has a user already accepts with its password, and with no other")
    void existingUsersShowTheirPassword() {
        auth.owner(GRACE);
        auth.api()
                .as(owner.token())
                .post("/auth/invitations", Map.of("email", GRACE, "role", "admin"))
                .expect(201);
        var token = auth.mailbox.invitationToken(GRACE);
        auth.api()
                .post("/auth/invitations/accept", Map.of("token", token, "password", "not the password"))
                .expectProblem(401, "wrong-credentials");
        auth.api()
                .post("/auth/invitations/accept", Map.of("token", token, "password", PASSWORD))
                .expect(200);
        auth.logIn(GRACE, PASSWORD).expect(200);
    }

    @Test
    @DisplayName("who is an admin makes no owner, and neither changes nor removes one")
    void adminsMakeNoOwners() {
        var admin = auth.member(owner, GRACE, "admin");
        var api = auth.api().as(admin.token());
        api.put("/auth/members/" + admin.id(), Map.of("role", "owner")).expectProblem(403, "owner-only");
        api.put("/auth/members/" + owner.id(), Map.of("role", "viewer")).expectProblem(403, "owner-only");
        api.delete("/auth/members/" + owner.id()).expectProblem(403, "owner-only");
        api.post("/auth/invitations", Map.of("email", "x@y.example", "role", "owner"))
                .expectProblem(403, "owner-only");
        api.post("/auth/invitations", Map.of("email", "x@y.example", "role", "admin"))
                .expect(201);
        api.put("/auth/members/" + admin.id(), Map.of("role", "king")).expect(422);
        api.put("/auth/members/" + admin.id(), Map.of()).expectError("/role", "required");
    }

    @Test
    @DisplayName("who is the last owner stays one, also when two owners demote each other at once")
    void anOwnerRemains() throws Exception {
        var api = auth.api().as(owner.token());
        api.put("/auth/members/" + owner.id(), Map.of("role", "admin")).expectProblem(409, "last-owner");
        api.delete("/auth/members/" + owner.id()).expectProblem(409, "last-owner");
        var second = auth.member(owner, GRACE, "admin");
        api.put("/auth/members/" + second.id(), Map.of("role", "owner")).expect(200);

        var demoting = Thread.ofVirtual()
                .start(() ->
                        auth.api().as(second.token()).put("/auth/members/" + owner.id(), Map.of("role", "viewer")));
        api.put("/auth/members/" + second.id(), Map.of("role", "viewer"));
        demoting.join();

        var members = api.get("/auth/members").expect(200);
        assertThat(members.at("/items").findValuesAsText("role"))
                .contains("owner")
                .hasSize(2);
    }

    @Test
    @DisplayName("who was removed or demoted gets no more by refreshing, and changes members no longer at once")
    void removalCountsAtOnce() {
        var admin = auth.member(owner, GRACE, "admin");
        var api = auth.api().as(owner.token());
        api.put("/auth/members/" + admin.id(), Map.of("role", "viewer")).expect(200);
        auth.api()
                .as(admin.token())
                .put("/auth/members/" + admin.id(), Map.of("role", "admin"))
                .expectProblem(403, "forbidden");
        var refreshed = auth.refresh(admin.refreshToken()).expect(200);
        assertThat(refreshed.at("/role").asText()).isEqualTo("viewer");

        api.delete("/auth/members/" + admin.id()).expect(204);
        auth.refresh(refreshed.at("/refreshToken").asText()).expectProblem(403, "not-a-member");
        auth.logIn(GRACE, PASSWORD).expectProblem(403, "no-organization");
        api.delete("/auth/members/" + admin.id()).expect(404);
    }

    @Test
    @DisplayName("of another organization is as good as none")
    void otherOrganizationsAreOutOfReach() {
        var eve = auth.owner("eve@evil.example");
        var api = auth.api().as(eve.token());
        api.put("/auth/members/" + owner.id(), Map.of("role", "viewer")).expect(404);
        api.delete("/auth/members/" + owner.id()).expect(404);
        assertThat(api.get("/auth/members").at("/items").findValuesAsText("email"))
                .containsExactly("eve@evil.example");
        api.with("X-Invoxa-Organization", owner.organization()).get("/auth/members");
        assertThat(api.with("X-Invoxa-Organization", owner.organization())
                        .get("/auth/organization")
                        .at("/id")
                        .asText())
                .isEqualTo(eve.organization());
    }

    @Test
    @DisplayName("is changed in the version that was seen, where one is named")
    void ifMatchIsHeeded() {
        var member = auth.member(owner, GRACE, "viewer");
        var api = auth.api().as(owner.token());
        var seen = api.get("/auth/members").expect(200).etag();
        api.ifMatch(seen)
                .put("/auth/members/" + member.id(), Map.of("role", "admin"))
                .expect(200);
        api.ifMatch(seen)
                .put("/auth/members/" + member.id(), Map.of("role", "viewer"))
                .expectProblem(412, "stale-version");
    }

    @Test
    @DisplayName("is invited once when the request is repeated with its key, and what was done is in the audit trail")
    void invitesOnce() {
        var api = auth.api().as(owner.token()).idempotencyKey("k-1");
        var wish = Map.of("email", GRACE, "role", "viewer");
        var first = api.post("/auth/invitations", wish).expect(201);
        assertThat(api.post("/auth/invitations", wish).expect(201).json()).isEqualTo(first.json());
        assertThat(auth.api().as(owner.token()).get("/auth/audit").at("/items").findValuesAsText("action"))
                .containsOnlyOnce("invitation.created")
                .contains("organization.registered", "session.begun");
    }
}
