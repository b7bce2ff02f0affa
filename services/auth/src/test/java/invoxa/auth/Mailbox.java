package invoxa.auth;

import invoxa.auth.AuthEvents.InvitationCreated;
import invoxa.auth.AuthEvents.OrganizationChanged;
import invoxa.auth.AuthEvents.OrganizationRegistered;
import invoxa.auth.AuthEvents.SecretMailed;
import invoxa.messaging.Messaging;
import invoxa.messaging.Subscriptions;
import invoxa.web.Endpoint;
import invoxa.web.Environment;
import invoxa.web.Permissions;
import invoxa.web.Service;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

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

    Mailbox(Environment environment) {
        messaging = Messaging.of(environment, Subscriptions.none())
                .on(AuthEvents.ORGANIZATION_REGISTERED, (event, data) -> received.add(data))
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

    /** The newest one. */
    String resetToken(String email) {
        return await(Reset.class, reset -> reset.mail().email().value().equals(email))
                .mail()
                .token();
    }

    String verificationToken(String email) {
        return await(Verification.class, mail -> mail.mail().email().value().equals(email))
                .mail()
                .token();
    }

    OrganizationRegistered registered(String email) {
        return await(
                OrganizationRegistered.class, mail -> mail.ownerEmail().value().equals(email));
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
        return messaging.endpoints();
    }

    @Override
    public Permissions permissions() {
        return messaging.allow(Permissions.table());
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
