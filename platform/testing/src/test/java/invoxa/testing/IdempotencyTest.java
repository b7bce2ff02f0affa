package invoxa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.web.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private static final String BODY = "{\"a\":1}";

    private final TestClock clock = TestClock.at("2026-11-22T09:30:00Z");
    private final TestServer server =
            TestServer.with("probe", Probe::new).clock(clock).start();
    private final Probe probe = (Probe) server.services().getFirst();
    private final OrganizationId organization = OrganizationId.next();
    private final Api api = server.api().as(server.tokens().user("usr_1", organization, "probe:write"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_repetition_gets_the_same_bytes_and_runs_nothing() {
        var first = api.idempotencyKey("k").post("/probe", BODY).expect(201);
        var again = api.idempotencyKey("k").post("/probe", BODY).expect(201);
        assertThat(again.bytes()).isEqualTo(first.bytes());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(probe.runs).hasValue(1);
    }

    @Test
    void headers_are_repeated_and_an_empty_answer_stays_empty() {
        probe.command = request -> Response.noContent().header("Location", "/probe/1");
        api.idempotencyKey("k").post("/probe", BODY).expect(204);
        var again = api.idempotencyKey("k").post("/probe", BODY).expect(204);
        assertThat(again.header("Location")).isEqualTo("/probe/1");
        assertThat(again.bytes()).isEmpty();
        assertThat(probe.runs).hasValue(1);
    }

    @Test
    void without_a_key_each_request_runs() {
        api.post("/probe", BODY).expect(201);
        api.post("/probe", BODY).expect(201);
        assertThat(probe.runs).hasValue(2);
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        api.idempotencyKey("k").post("/probe", BODY).expect(201);
        api.idempotencyKey("k").post("/probe", "{\"a\":2}").expectProblem(422, "idempotency-key-reused");
        assertThat(probe.runs).hasValue(1);
    }

    @Test
    void the_key_belongs_to_the_caller_and_the_path() {
        var neighbour = server.api().as(server.tokens().user("usr_1", OrganizationId.next(), "probe:write"));
        var colleague = server.api().as(server.tokens().user("usr_2", organization, "probe:write"));
        var mine = api.idempotencyKey("k").post("/probe", BODY).expect(201);
        for (var other : List.of(neighbour, colleague)) {
            assertThat(other.idempotencyKey("k")
                            .post("/probe", BODY)
                            .expect(201)
                            .bytes())
                    .isNotEqualTo(mine.bytes());
        }
        api.idempotencyKey("k").post("/probe/open", BODY).expect(201);
        assertThat(probe.runs).hasValue(4);
    }

    @Test
    void refusals_are_repeated_but_failures_are_tried_again_with_the_same_ids() {
        probe.command = request -> {
            throw Refused.conflict("not-now", "It is not the time.");
        };
        var refused = api.idempotencyKey("r").post("/probe", BODY).expectProblem(409, "not-now");
        assertThat(api.idempotencyKey("r").post("/probe", BODY).bytes()).isEqualTo(refused.bytes());

        var ids = new ArrayList<String>();
        probe.command = request -> {
            ids.add(request.newId("prb"));
            throw new IllegalStateException("a fault of ours, on purpose");
        };
        api.idempotencyKey("f").post("/probe", BODY).expectProblem(500, "internal");
        probe.command = request -> {
            ids.add(request.newId("prb"));
            return Response.ok(Map.of("id", ids.getLast()));
        };
        api.idempotencyKey("f").post("/probe", BODY).expect(200);
        assertThat(ids).hasSize(2);
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    }

    @Test
    void of_many_at_once_one_runs_and_all_get_its_answer() throws Exception {
        probe.command = request -> {
            pause(200);
            return Response.of(201, Map.of("id", request.newId("prb")));
        };
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<Answer>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                answers.add(executor.submit(() -> {
                    start.await();
                    return api.idempotencyKey("k").post("/probe", BODY);
                }));
            }
            start.countDown();
        }
        for (var answer : answers) {
            assertThat(answer.get().expect(201).bytes())
                    .isEqualTo(answers.getFirst().get().bytes());
        }
        assertThat(probe.runs).hasValue(1);
    }

    @Test
    void who_waits_too_long_is_told_to_come_again_and_a_dead_one_is_followed_with_the_same_ids() throws Exception {
        var ids = new ArrayList<String>();
        var hanging = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        probe.command = request -> {
            ids.add(request.newId("prb"));
            hanging.countDown();
            await(release);
            return Response.ok(Map.of("late", true));
        };
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var dead = executor.submit(() -> api.idempotencyKey("k").post("/probe", BODY));
            hanging.await();
            var early = api.idempotencyKey("k").post("/probe", BODY).expectProblem(409, "in-progress");
            assertThat(early.header("Retry-After")).isNotNull();

            clock.advance(Duration.ofSeconds(61));
            probe.command = request -> {
                ids.add(request.newId("prb"));
                return Response.ok(Map.of("id", ids.getLast()));
            };
            var follower = api.idempotencyKey("k").post("/probe", BODY).expect(200);
            assertThat(ids).hasSize(2);
            assertThat(ids.getFirst()).isEqualTo(ids.getLast());

            release.countDown();
            dead.get().expect(200);
            assertThat(api.idempotencyKey("k").post("/probe", BODY).bytes()).isEqualTo(follower.bytes());
        }
    }

    @Test
    void answers_outlive_the_process_and_are_forgotten_after_two_days() {
        var first = api.idempotencyKey("k").post("/probe", BODY).expect(201);
        server.close();
        try (var next = TestServer.with("probe", Probe::new)
                .clock(clock)
                .folder(server.folder())
                .start()) {
            var same = next.api()
                    .as(next.tokens().user("usr_1", organization, "probe:write"))
                    .idempotencyKey("k");
            assertThat(same.post("/probe", BODY).expect(201).bytes()).isEqualTo(first.bytes());
            clock.advance(Duration.ofHours(49));
            var later = next.api()
                    .as(next.tokens().user("usr_1", organization, "probe:write"))
                    .idempotencyKey("k");
            assertThat(later.post("/probe", "{\"a\":2}").expect(201).bytes()).isNotEqualTo(first.bytes());
        }
    }

    @Test
    void secrets_are_not_kept() {
        server.api().idempotencyKey("k").post("/probe/secret", BODY).expect(201);
        server.api().idempotencyKey("k").post("/probe/secret", BODY).expect(201);
        assertThat(probe.runs).hasValue(2);
    }

    @Test
    void a_key_has_a_form() {
        for (var key : List.of("", "a b", "x".repeat(129))) {
            api.idempotencyKey(key).post("/probe", BODY).expectProblem(400, "invalid-header");
        }
        api.idempotencyKey("x".repeat(128)).post("/probe", BODY).expect(201);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
