package invoxa.auth;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.auth.domain.ClaimedAddress;
import invoxa.auth.domain.EmailAddress;
import invoxa.auth.storage.EmailAddresses;
import invoxa.testing.TestClock;
import invoxa.testing.TestServer;
import invoxa.web.Environment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
@DisplayName("A process that dies")
class CrashTest {

    private static final String ADA = "ada@lovelace.example";

    private final TestClock clock = TestClock.at("2026-11-22T09:30:00Z");

    @ParameterizedTest(name = "after {0} writes, the last acknowledged: {1}")
    @CsvSource({
        "0, true",
        "1, true",
        "1, false",
        "2, true",
        "2, false",
        "3, true",
        "3, false",
        "4, true",
        "4, false",
        "5, false"
    })
    @DisplayName("in the middle of a registration: the repetition with the same key completes it")
    void theRepetitionCompletes(int writes, boolean acknowledged) {
        var folder = dieWhileRegistering(writes, acknowledged);
        try (var auth = RunningAuth.start(RunningAuth.plan(clock).folder(folder), clock)) {
            auth.api()
                    .idempotencyKey("k-1")
                    .post("/auth/register", RunningAuth.registration(ADA))
                    .expect(201);
            assertWhole(auth);
        }
    }

    @ParameterizedTest(name = "after {0} writes, the last acknowledged: {1}")
    @CsvSource({"0, true", "1, true", "1, false", "2, true", "3, false", "4, true", "4, false", "5, false"})
    @DisplayName("in the middle of a registration that is not repeated: it is finished, or the address is free")
    void theSweepFinishes(int writes, boolean acknowledged) {
        var folder = dieWhileRegistering(writes, acknowledged);
        clock.advance(Duration.ofMinutes(1));
        try (var auth = RunningAuth.start(RunningAuth.plan(clock).folder(folder), clock)) {
            if (writes == 0) {
                auth.logIn(ADA, RunningAuth.PASSWORD).expect(401);
                auth.register(ADA).expect(201);
            } else {
                awaitSettled(auth);
            }
            assertWhole(auth);
        }
    }

    @ParameterizedTest(name = "after {0} writes, the last acknowledged: {1}")
    @CsvSource({"0, true", "1, true", "1, false", "2, true", "2, false", "3, true", "3, false", "4, false"})
    @DisplayName("while somebody accepts an invitation: the repetition completes it, and the member is in once")
    void acceptingCompletes(int writes, boolean acknowledged) {
        Path folder;
        String token;
        try (var auth = RunningAuth.start(RunningAuth.plan(clock), clock)) {
            var owner = auth.owner(ADA);
            auth.api()
                    .as(owner.token())
                    .post("/auth/invitations", Map.of("email", "grace@hopper.example", "role", "viewer"))
                    .expect(201);
            token = auth.mailbox.invitationToken("grace@hopper.example");
            folder = auth.server.folder();
        }
        var wish = Map.of("token", token, "name", "Grace", "password", RunningAuth.PASSWORD);
        try (var dying = dying(folder, writes, acknowledged)) {
            dying.api().post("/auth/invitations/accept", wish).expect(500);
        }
        try (var auth = RunningAuth.start(RunningAuth.plan(clock).folder(folder), clock)) {
            var again = auth.api().post("/auth/invitations/accept", wish);
            assertThat(again.status()).isIn(200, 410);
            var grace = auth.person("grace@hopper.example");
            assertThat(grace.signedIn().at("/role").asText()).isEqualTo("viewer");
            var members =
                    auth.api().as(auth.person(ADA).token()).get("/auth/members").expect(200);
            assertThat(members.at("/items").findValuesAsText("email")).containsExactly(ADA, "grace@hopper.example");
            assertThat(auth.api()
                            .as(auth.person(ADA).token())
                            .get("/auth/invitations")
                            .at("/items"))
                    .isEmpty();
        }
    }

    private Path dieWhileRegistering(int writes, boolean acknowledged) {
        try (var dying = dying(null, writes, acknowledged)) {
            dying.api()
                    .idempotencyKey("k-1")
                    .post("/auth/register", RunningAuth.registration(ADA))
                    .expect(500);
            return dying.folder();
        }
    }

    private TestServer dying(Path folder, int writes, boolean acknowledged) {
        var plan = RunningAuth.plan(clock)
                .and(
                        "auth",
                        environment -> new AuthService(
                                onStore(environment, new DyingStore(environment.store(), writes, acknowledged))));
        return (folder == null ? plan : plan.folder(folder)).start();
    }

    private static Environment onStore(Environment environment, DyingStore store) {
        return new Environment(
                environment.service(),
                environment.settings(),
                store,
                environment.files(),
                environment.clock(),
                environment.calls(),
                environment.meters(),
                environment.spans(),
                environment.tokens(),
                environment.gateway(),
                environment.publicUrl());
    }

    private static void awaitSettled(RunningAuth auth) {
        var emails = new EmailAddresses(auth.server.store());
        Optional<ClaimedAddress> claim;
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        do {
            claim = emails.find(new EmailAddress(ADA)).map(stored -> stored.content());
            Thread.onSpinWait();
        } while (claim.orElseThrow().pending() != null && System.nanoTime() < end);
        assertThat(claim.orElseThrow().pending()).isNull();
    }

    private static void assertWhole(RunningAuth auth) {
        var ada = auth.person(ADA);
        assertThat(ada.signedIn().at("/role").asText()).isEqualTo("owner");
        var api = auth.api().as(ada.token());
        assertThat(api.get("/auth/me").expect(200).at("/organizations")).hasSize(1);
        assertThat(api.get("/auth/organization").expect(200).at("/name").asText())
                .isEqualTo("Lovelace");
        assertThat(api.get("/auth/members").expect(200).at("/items")).hasSize(1);
        auth.clock.advance(Duration.ofMinutes(5));
        auth.api()
                .post("/auth/email/verify", Map.of("token", auth.mailbox.verificationToken(ADA)))
                .expect(204);
        assertThat(auth.mailbox.count(Mailbox.Verification.class)).isEqualTo(1);
        auth.register(ADA).expectProblem(409, "email-taken");
    }
}
