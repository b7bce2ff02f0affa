package invoxa.auth;

import static invoxa.auth.RunningAuth.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import invoxa.auth.RunningAuth.Person;
import invoxa.testing.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a stranger can do with an address that is not his, by links that he has read and did not get by mail. */
@DisplayName("An address")
class ForeignAddressTest {

    private static final String BOB = "bob@bank.example";
    private static final String BOBS_PASSWORD = "what only bob knows";

    private RunningAuth auth;
    private Person eve;

    @BeforeEach
    void start() {
        auth = RunningAuth.start();
        eve = auth.owner("eve@evil.example");
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    /** The link as the owner could read it where messages are kept. */
    private String readInvitation(String email) {
        return invited(email, false);
    }

    private String mailedInvitation(String email) {
        return invited(email, true);
    }

    private String invited(String email, boolean mailed) {
        var id = auth.api()
                .as(eve.token())
                .post("/auth/invitations", Map.of("email", email, "role", "viewer"))
                .expect(201)
                .at("/id")
                .asText();
        var token = auth.mailbox.tokenOf(id);
        return mailed ? token : token.substring(0, token.lastIndexOf('.'));
    }

    private Answer acceptsAsNew(String token, String password) {
        return auth.api().post("/auth/invitations/accept", Map.of("token", token, "name", "Bob", "password", password));
    }

    private Answer acceptsWithPassword(String token, String password) {
        return auth.api().post("/auth/invitations/accept", Map.of("token", token, "password", password));
    }

    private boolean isVerified(String email, String password) {
        return auth.logIn(email, password).expect(200).at("/user/emailVerified").asBoolean();
    }

    private Answer registersAsBob() {
        return auth.api().post("/auth/register", RunningAuth.registration(BOB).replace(PASSWORD, BOBS_PASSWORD));
    }

    @Test
    @DisplayName("is not verified by a link that was read elsewhere, and stays free for whom it belongs to")
    void isNotVerifiedByALinkThatWasRead() {
        acceptsAsNew(readInvitation(BOB), PASSWORD).expect(200);
        assertThat(isVerified(BOB, PASSWORD)).isFalse();

        registersAsBob().expect(201);

        auth.verify(BOB);
        assertThat(isVerified(BOB, BOBS_PASSWORD)).isTrue();
        assertThat(isVerified(BOB, PASSWORD)).as("who came by the link").isFalse();
        auth.api().post("/auth/password/forgot", Map.of("email", BOB)).expect(202);
        auth.api()
                .post(
                        "/auth/password/reset",
                        Map.of("token", auth.mailbox.resetToken(BOB), "password", "bob forgot it"))
                .expect(200);
        assertThat(auth.logIn(BOB, "bob forgot it").expect(200).at("/role").asText())
                .as("the reset is of the account that has the address")
                .isEqualTo("owner");
    }

    @Test
    @DisplayName("is verified by the link that was mailed, and by no other proof behind it")
    void isVerifiedByTheMailedLink() {
        var token = mailedInvitation(BOB);
        var forged = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");
        acceptsAsNew(forged, PASSWORD).expectProblem(410, "link-expired");
        acceptsAsNew(token, PASSWORD).expect(200);
        assertThat(isVerified(BOB, PASSWORD)).isTrue();
        registersAsBob().expectProblem(409, "email-taken");
    }

    @Test
    @DisplayName("has the same answers to who holds a link of it, whether it has a user or not")
    void tellsNoStrangerOfItsUser() {
        auth.owner(BOB);
        var known = readInvitation(BOB);
        var unknown = readInvitation("nobody@bank.example");
        assertThat(alike(auth.api().post("/auth/invitations/open", Map.of("token", known))))
                .isEqualTo(alike(auth.api().post("/auth/invitations/open", Map.of("token", unknown))));
        assertThat(alike(acceptsWithPassword(known, "not the password")))
                .isEqualTo(alike(acceptsWithPassword(unknown, "not the password")));
        assertThat(alike(acceptsAsNew(known, "not the password")))
                .isEqualTo(alike(acceptsAsNew(unknown, "not the password")));
        assertThat(alike(auth.logIn(BOB, "not the password")))
                .isEqualTo(alike(auth.logIn("nobody@bank.example", "not the password")));
        assertThat(isVerified(BOB, PASSWORD)).as("the user goes on").isTrue();
    }

    /** The answer without the address, and without what differs in all answers. */
    private static String alike(Answer answer) {
        return answer.status() + " "
                + answer.text()
                        .replace(BOB, "")
                        .replace("nobody@bank.example", "")
                        .replaceAll("(urn:invoxa:request:|usr_|ses_)[^\"]+", "")
                        .replaceAll("\"(accessToken|refreshToken|device)\":\"[^\"]+\"", "");
    }

    @Test
    @DisplayName("is told to have a user to who got the mail, who accepts with its password")
    void tellsWhoGotTheMail() {
        auth.owner(BOB);
        var token = mailedInvitation(BOB);
        acceptsAsNew(token, "another password").expectProblem(409, "email-taken");
        acceptsWithPassword(token, PASSWORD).expect(200);
        assertThat(auth.logIn(BOB, PASSWORD).at("/user/emailVerified").asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("goes to who proves it by mail, and who held it without proof keeps no more than the own account")
    void goesToWhoProvesIt() {
        registersAsBob().expect(201);
        var verification = auth.mailbox.verificationToken(BOB);
        acceptsAsNew(readInvitation(BOB), PASSWORD).expect(200);
        var colleague = auth.person(BOB);
        auth.api().as(colleague.token()).post("/auth/email/send-verification").expect(202);
        var proof = auth.mailbox.verificationTokenOf(colleague.id());

        auth.api().post("/auth/email/verify", Map.of("token", proof)).expect(204);

        assertThat(isVerified(BOB, PASSWORD)).isTrue();
        assertThat(isVerified(BOB, BOBS_PASSWORD))
                .as("who registered, and proved nothing")
                .isFalse();
        auth.api().post("/auth/email/verify", Map.of("token", verification)).expectProblem(409, "email-taken");
        assertThat(isVerified(BOB, BOBS_PASSWORD)).isFalse();
    }

    @Test
    @DisplayName("is neither verified nor reset by a link without the proof that the mail holds")
    void isNotProvedWithoutTheProof() {
        registersAsBob().expect(201);
        var verification = auth.mailbox.verificationToken(BOB);
        auth.api().post("/auth/password/forgot", Map.of("email", BOB)).expect(202);
        var reset = auth.mailbox.resetToken(BOB);
        auth.api()
                .post("/auth/email/verify", Map.of("token", withoutProof(verification)))
                .expectProblem(410, "link-expired");
        auth.api()
                .post("/auth/password/reset", Map.of("token", withoutProof(reset), "password", "a stranger's one"))
                .expectProblem(410, "link-expired");
        assertThat(isVerified(BOB, BOBS_PASSWORD)).isFalse();
    }

    private static String withoutProof(String token) {
        return token.substring(0, token.lastIndexOf('.'));
    }

    @Test
    @DisplayName("can be held without proof by a few at the most, none of whom is in the owner's way")
    void isHeldByAFew() {
        for (int i = 0; i < 5; i++) {
            acceptsAsNew(readInvitation(BOB), "password of " + i).expect(200);
            eve = auth.owner("eve" + i + "@evil.example");
        }
        acceptsAsNew(readInvitation(BOB), "password of 6").expectProblem(409, "too-many-accounts");
        registersAsBob().expect(201);
        auth.verify(BOB);
        assertThat(isVerified(BOB, BOBS_PASSWORD)).isTrue();
        assertThat(isVerified(BOB, "password of 4")).isFalse();
    }

    @Test
    @DisplayName("must be verified before its organization sends to others, where there is a mail server")
    void mustBeVerifiedBeforeOthersAreWrittenTo() {
        registersAsBob().expect(201);
        var bob =
                auth.api().as(auth.logIn(BOB, BOBS_PASSWORD).at("/accessToken").asText());
        bob.post("/auth/invitations", Map.of("email", "a@stranger.example", "role", "viewer"))
                .expectProblem(409, "address-not-verified");
        assertThat(bob.get("/auth/invitations").at("/items")).isEmpty();
        assertThat(bob.get("/auth/organization/verification").at("/verified").asBoolean())
                .isFalse();

        auth.mailbox.hasMailServer(false);
        bob.post("/auth/invitations", Map.of("email", "a@stranger.example", "role", "viewer"))
                .expect(201);
        auth.mailbox.hasMailServer(true);
        auth.verify(BOB);
        bob.post("/auth/invitations", Map.of("email", "b@stranger.example", "role", "viewer"))
                .expect(201);
        assertThat(bob.get("/auth/organization/verification").at("/verified").asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("has its password changed by its own password alone, not by that of another who holds the address")
    void isNotChangedByAHoldersPassword() {
        registersAsBob().expect(201);
        auth.verify(BOB);
        acceptsAsNew(readInvitation(BOB), PASSWORD).expect(200);
        var bob = auth.logIn(BOB, BOBS_PASSWORD).expect(200).at("/accessToken").asText();
        auth.api()
                .as(bob)
                .post("/auth/password/change", Map.of("currentPassword", PASSWORD, "newPassword", "taken over by eve"))
                .expectProblem(422, "validation");
        assertThat(isVerified(BOB, BOBS_PASSWORD)).isTrue();
    }

    @Test
    @DisplayName("is not tried more often from the device of another who holds it")
    void isNotTriedFromAHoldersDevice() {
        registersAsBob().expect(201);
        auth.verify(BOB);
        acceptsAsNew(readInvitation(BOB), PASSWORD).expect(200);
        var device = auth.logIn(BOB, PASSWORD).expect(200).at("/device").asText();
        int tries = 0;
        while (tries < 200
                && auth.api()
                                .post(
                                        "/auth/login",
                                        Map.of("email", BOB, "password", "guess " + tries, "device", device))
                                .status()
                        != 429) {
            tries++;
            // the holder's own password gives back what its device has paid, and nothing else
            auth.api().post("/auth/login", Map.of("email", BOB, "password", PASSWORD, "device", device));
        }
        assertThat(tries).as("guesses at the password of who has the address").isLessThan(50);
    }
}
