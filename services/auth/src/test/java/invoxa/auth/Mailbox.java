package invoxa.auth;

import invoxa.auth.event.AuthEvents;
import invoxa.auth.event.AuthEvents.InvitationCreated;
import invoxa.auth.event.AuthEvents.OrganizationChanged;
import invoxa.auth.event.AuthEvents.SecretMailed;
import invoxa.kernel.Refused;
import invoxa.messaging.Messaging;
import invoxa.messaging.Subscriptions;
import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Environment;
import invoxa.web.Permissions;
import invoxa.web.Request;
import invoxa.web.Response;
import invoxa.web.Service;
import invoxa.web.call.Call;
import invoxa.web.call.Calls;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Stands where the notification service stands, and keeps what auth tells it. */
final class Mailbox implements Service {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CONTRACT = """
            openapi: 3.1.0
            info: { title: mailbox, version: "1" }
            paths: {}
            """;

    private final List<Object> received = new CopyOnWriteArrayList<>();
    private final Messaging messaging;
    private final Calls calls;
    private volatile boolean hasMailServer = true;

    Mailbox(Environment environment) {
        calls = environment.calls();
        messaging = Messaging.of(environment, Subscriptions.none())
                .on(AuthEvents.ORGANIZATION_CHANGED, (event, data) -> received.add(data))
                .on(AuthEvents.INVITATION_CREATED, (event, data) -> received.add(data))
                .on(AuthEvents.PASSWORD_RESET_REQUESTED, (event, data) -> received.add(new Reset(data)))
                .on(AuthEvents.EMAIL_VERIFICATION_REQUESTED, (event, data) -> received.add(new Verification(data)));
    }

    record Reset(SecretMailed mail) {}

    record Verification(SecretMailed mail) {}

    InvitationCreated invitation(String email) {
        return await(InvitationCreated.class, mail -> mail.email().value().equals(email));
    }

    /** What stands in the link of the newest invitation that was mailed. */
    String invitationToken(String email) {
        var mail = invitation(email);
        return mail.token() + "." + mail.proof();
    }

    /** What stands in the link of this invitation as it was mailed. */
    String tokenOf(String invitation) {
        var mail = await(InvitationCreated.class, each -> each.invitationId().equals(invitation));
        return mail.token() + "." + mail.proof();
    }

    /** What stands in the link of the newest one that was mailed. */
    String resetToken(String email) {
        return mailed(await(Reset.class, reset -> reset.mail().email().value().equals(email))
                .mail());
    }

    /** What stands in the link of the newest one that was mailed. */
    String verificationToken(String email) {
        return mailed(
                await(Verification.class, mail -> mail.mail().email().value().equals(email))
                        .mail());
    }

    String verificationTokenOf(String userId) {
        return mailed(await(Verification.class, mail -> mail.mail().userId().equals(userId))
                .mail());
    }

    private static String mailed(SecretMailed mail) {
        return mail.token() + "." + mail.proof();
    }

    /** Whether there is a mail server from now on: where there is none, nobody needs a verified address. */
    void hasMailServer(boolean has) {
        hasMailServer = has;
    }

    private Response sending(Request request) {
        var verification =
                calls.send(Call.get("/auth/organization/verification").of(request.organization()));
        if (hasMailServer && !verification.orThrow().json().at("/verified").asBoolean()) {
            throw Refused.conflict("address-not-verified", "Verify your e-mail address first.");
        }
        return Response.ok(Map.of("mailServer", hasMailServer));
    }

    OrganizationChanged changed(long version) {
        return await(OrganizationChanged.class, event -> event.version() == version);
    }

    long count(Class<?> type) {
        return received.stream().filter(type::isInstance).count();
    }

    private <T> T await(Class<T> type, Predicate<T> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (var each : received.reversed()) {
                if (type.isInstance(each) && wanted.test(type.cast(each))) {
                    return type.cast(each);
                }
            }
            pause();
        }
        throw new AssertionError("no such " + type.getSimpleName() + " arrived; there are " + received);
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public String name() {
        return "notification";
    }

    @Override
    public String path() {
        return "/notify";
    }

    @Override
    public List<Endpoint> endpoints() {
        return Stream.concat(Stream.of(Endpoint.get("/notify/sending", this::sending)), messaging.endpoints().stream())
                .toList();
    }

    @Override
    public Permissions permissions() {
        return messaging.allow(Permissions.table().allow("GET /notify/sending", Access.service("auth")));
    }

    @Override
    public String openApi() {
        return CONTRACT;
    }

    @Override
    public void start() {
        messaging.start();
    }

    @Override
    public void close() {
        messaging.close();
    }
}
