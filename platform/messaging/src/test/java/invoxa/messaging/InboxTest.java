package invoxa.messaging;

import static invoxa.messaging.Counting.ACME;
import static invoxa.messaging.Counting.COUNTED;
import static invoxa.messaging.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.json.Json;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.messaging.Counting.Counted;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class InboxTest {

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger runs = new AtomicInteger();
    private volatile Handler<Counted> before = (event, data) -> {};
    private volatile Handler<Counted> after = (event, data) -> {};
    private Gateway gateway;
    private Node node;
    private Hearing hearing;

    @BeforeEach
    void start() throws Exception {
        gateway = new Gateway();
        node = new Node(
                "notification", gateway.url(), folder, clock, Node.QUICK, Subscriptions.none(), (messaging, store) -> {
                    hearing = new Hearing("notification", store);
                    messaging.on(COUNTED, (event, data) -> {
                        runs.incrementAndGet();
                        before.on(event, data);
                        hearing.on(event, data);
                        hearing.writeLetter(event, data);
                        after.on(event, data);
                    });
                });
    }

    @AfterEach
    void stop() {
        node.stop();
        gateway.close();
        http.close();
    }

    @Test
    void anEventIsHandledOnceHoweverOftenItComes() throws Exception {
        var event = event("inv_1", 1);

        for (int i = 0; i < 5; i++) {
            assertThat(post(event).statusCode()).isEqualTo(204);
        }

        assertThat(hearing.of("inv_1")).containsExactly(1);
    }

    @Test
    void manyDeliveriesOfOneEventAtOnceRunOnce() throws Exception {
        var event = event("inv_1", 1);
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var posts = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 32; i++) {
                posts.add(() -> post(event).statusCode());
            }
            for (var answer : threads.invokeAll(posts)) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).contains(204).isSubsetOf(204, 409);
        assertThat(hearing.of("inv_1")).containsExactly(1);
        assertThat(runs).hasValue(1);
    }

    @Test
    void whileAnEventIsBeingHandledItsRepetitionIsToldToComeLater() throws Exception {
        var arrived = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        before = (event, data) -> {
            arrived.countDown();
            await(release);
        };
        var event = event("inv_1", 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> post(event).statusCode());
            arrived.await();

            var second = post(event);
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(second.body()).contains("event-in-progress");

            release.countDown();
            assertThat(first.get()).isEqualTo(204);
        }
        assertThat(post(event).statusCode()).isEqualTo(204);
        assertThat(runs).hasValue(1);
    }

    @Test
    void whatFailedIsHandledWhenItComesAgain() throws Exception {
        before = (event, data) -> {
            throw new IllegalStateException("the mail server does not answer");
        };
        var event = event("inv_1", 1);
        assertThat(post(event).statusCode()).isEqualTo(500);

        before = (e, data) -> {};
        assertThat(post(event).statusCode()).isEqualTo(204);
        assertThat(hearing.of("inv_1")).containsExactly(1);
    }

    @Test
    void aRefusalReachesTheSenderInTheHandlersWords() throws Exception {
        before = (event, data) -> {
            throw Refused.field("/data/number", "odd-only", "Two is not odd.");
        };

        var answer = post(event("inv_1", 2));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Two is not odd.");
    }

    @Test
    void aReceiverThatDiesBetweenEffectAndRememberingRunsAgainAndTheDerivedIdKeepsItToOneEffect() throws Exception {
        // an Error passes by everything that would tidy up, as the end of the process would
        after = (event, data) -> {
            throw new OutOfMemoryError("the end");
        };
        var event = event("inv_1", 1);
        assertThat(postOrDie(event)).isNotEqualTo(204);
        assertThat(hearing.letters()).isEqualTo(1);
        after = (e, data) -> {};

        assertThat(post(event).statusCode())
                .as("until the dead one's lease ends")
                .isEqualTo(409);
        clock.move(Node.QUICK.handling());
        assertThat(post(event).statusCode()).isEqualTo(204);

        assertThat(runs).hasValue(2);
        assertThat(hearing.letters()).isEqualTo(1);
    }

    @Test
    void eventsAreRememberedForSixtyDaysAndThenForgotten() throws Exception {
        var event = event("inv_1", 1);
        post(event);
        clock.move(HandledEvents.KEPT.minus(Duration.ofMinutes(1)));
        node.messaging.resumer().wake("sweep-inbox");
        Thread.sleep(300);
        assertThat(post(event).statusCode()).isEqualTo(204);
        assertThat(runs).hasValue(1);

        clock.move(Duration.ofMinutes(2));
        eventually(() -> {
            node.messaging.resumer().wake("sweep-inbox");
            assertThat(post(event).statusCode()).isEqualTo(204);
            assertThat(runs).hasValue(2);
        });
    }

    @Test
    void aTypeThatNobodyHandlesIsAcknowledged() throws Exception {
        var event = event("inv_1", 1);
        event.put("type", "invoxa.invoice.invented-tomorrow.v9");

        assertThat(post(event).statusCode()).isEqualTo(204);
        assertThat(runs).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"specversion\":\"1.0\"}", "\u0000", "{\"id\":{\"a\":[[[[[[]]]]]]}}"})
    void whatIsNoEventIsABadRequest(String body) throws Exception {
        var answer = post(body, Event.CONTENT_TYPE, gateway.token("invoice"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void nestingWithoutEndIsABadRequest() throws Exception {
        var answer = post("{\"data\":".repeat(100_000), Event.CONTENT_TYPE, gateway.token("invoice"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void dataThatTheTypeDoesNotHoldNamesTheField() throws Exception {
        var event = event("inv_1", 1);
        event.putObject("data").put("number", "many");

        var answer = post(event);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/data/number");
        assertThat(post(event("inv_1", 1)).statusCode()).isEqualTo(204);
    }

    @Test
    void aServiceMaySendItsOwnEventsOnly() throws Exception {
        var event = event("inv_1", 1);
        var foreignSource = post(event.toString(), Event.CONTENT_TYPE, gateway.token("payment"));
        assertThat(foreignSource.statusCode()).isEqualTo(403);

        event.put("source", "/payments");
        var foreignType = post(event.toString(), Event.CONTENT_TYPE, gateway.token("payment"));
        assertThat(foreignType.statusCode()).isEqualTo(400);
        assertThat(foreignType.body()).contains("/type");
        assertThat(runs).hasValue(0);
    }

    @Test
    void nobodyButAServiceMaySendEvents() throws Exception {
        var event = event("inv_1", 1).toString();
        var user = gateway.token("usr_1", "user", ACME.value(), "operations:write invoices:write");
        var impostor = gateway.token("invoice", "user", ACME.value(), "");

        assertThat(post(event, Event.CONTENT_TYPE, null).statusCode()).isEqualTo(401);
        assertThat(post(event, Event.CONTENT_TYPE, "forged").statusCode()).isEqualTo(401);
        assertThat(post(event, Event.CONTENT_TYPE, user).statusCode()).isEqualTo(403);
        assertThat(post(event, Event.CONTENT_TYPE, impostor).statusCode()).isEqualTo(403);
        assertThat(runs).hasValue(0);
    }

    @Test
    void anotherMediaTypeThanThatOfCloudEventsIsNotRead() throws Exception {
        var answer = post(event("inv_1", 1).toString(), "application/json", gateway.token("invoice"));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(runs).hasValue(0);
    }

    @Test
    void theSameIdOfAnotherOrganizationIsAnotherEvent() throws Exception {
        var event = event("inv_1", 1);
        post(event);
        event.put("organization", OrganizationId.next().value());
        post(event);

        assertThat(runs).hasValue(2);
    }

    @Test
    void theHandlerRunsUnderTheCorrelationIdOfTheRequestThatCausedTheEvent() throws Exception {
        var ids = new ArrayList<String>();
        before = (event, data) -> ids.add(invoxa.web.trace.Correlation.current().id());
        var request = invoxa.web.trace.Correlation.from("from-the-browser", null, null);
        gateway.route("/notify", node.url());
        var sender = new Node(
                "invoice",
                gateway.url(),
                folder,
                clock,
                Node.QUICK,
                Subscriptions.none().send(COUNTED, "/notify/events"),
                (messaging, store) -> {});
        try {
            var counting = new Counting(sender.store, clock);
            request.run(() -> counting.count("inv_1"));
            eventually(() -> assertThat(ids).containsExactly("from-the-browser"));
        } finally {
            sender.stop();
        }
    }

    @Test
    void whatIsStuckIsShownToItsOrganizationAndInFullToWhoActsForNone() throws Exception {
        var invoice = new Node(
                "invoice",
                gateway.url(),
                folder,
                clock,
                Node.QUICK,
                Subscriptions.none().send(COUNTED, "/notify/events"),
                (messaging, store) -> {});
        try {
            var counting = new Counting(invoice.store, clock);
            counting.count("inv_1");
            counting.count(OrganizationId.next(), "inv_2");
            eventually(() -> assertThat(
                            invoice.store.outboxes("invoice.").backlog().documentsThatFailed())
                    .isEqualTo(2));

            var operator = get(invoice, gateway.token("operator", "service", null, "operations:read"));
            assertThat(operator.path("items")).hasSize(2);
            assertThat(operator.path("backlog").path("messages").intValue()).isEqualTo(2);
            var owner = get(invoice, gateway.token("usr_1", "user", ACME.value(), "operations:read"));
            assertThat(owner.path("items")).hasSize(1);
            assertThat(owner.path("items").path(0).path("documentId").textValue())
                    .isEqualTo("inv_1");
            assertThat(owner.path("items")
                            .path(0)
                            .path("failures")
                            .path(0)
                            .path("target")
                            .textValue())
                    .isEqualTo("/notify/events");
            assertThat(owner.has("backlog")).isFalse();
            assertThat(status(invoice, "GET", "stuck", gateway.token("usr_1", "user", ACME.value(), "")))
                    .isEqualTo(403);
            assertThat(status(invoice, "POST", "retry", gateway.token("u", "user", ACME.value(), "operations:read")))
                    .isEqualTo(403);

            clock.move(Duration.ofDays(-1));
            gateway.route("/notify", node.url());
            eventually(() -> {
                assertThat(status(invoice, "POST", "retry", gateway.token("op", "service", null, "operations:write")))
                        .isEqualTo(202);
                assertThat(invoice.store.outboxes("invoice.").backlog().messages())
                        .isZero();
            });
        } finally {
            invoice.stop();
        }
    }

    private JsonNode get(Node of, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(of.url() + of.path() + "/events/stuck?limit=10"))
                .header("Authorization", "Bearer " + token)
                .build();
        return Json.STORED.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private int status(Node of, String method, String what, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(of.url() + of.path() + "/events/" + what))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private ObjectNode event(String subject, int number) {
        var message = Event.of(COUNTED, ACME, subject, clock.instant(), new Counted(number));
        return Json.read(message.body().getBytes(StandardCharsets.UTF_8), ObjectNode.class);
    }

    private HttpResponse<String> post(ObjectNode event) throws Exception {
        return post(event.toString(), Event.CONTENT_TYPE, gateway.token("invoice"));
    }

    private int postOrDie(ObjectNode event) throws Exception {
        try {
            return post(event).statusCode();
        } catch (java.io.IOException e) {
            return 0;
        }
    }

    private HttpResponse<String> post(String body, String contentType, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(node.url() + "/notify/events"))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
