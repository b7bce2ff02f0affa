package invoxa.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.kernel.OrganizationId;
import invoxa.testing.StandInAuth.Reply;
import invoxa.web.call.Call;
import invoxa.web.call.CallResult;
import invoxa.web.call.Calls;
import invoxa.web.call.ServiceTokens;
import invoxa.web.call.Unavailable;
import invoxa.web.trace.Correlation;
import invoxa.web.trace.Spans;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallsTest {

    private static final String TOKEN = "/auth/token";
    private static final String THERE = "/clients/1";

    private final TestClock clock = TestClock.at("2026-11-22T09:30:00Z");
    private final StandInAuth other = new StandInAuth();
    private final AtomicInteger granted = new AtomicInteger();
    private final Calls calls = new Calls(
            Calls.http(),
            other.url(),
            ServiceTokens.clientCredentials(Calls.http(), other.url(), "invoice", "s3cret", clock),
            Spans.NONE);

    @BeforeEach
    void grantsTokens() {
        other.at(
                TOKEN,
                () -> new Reply(
                        200,
                        "{\"access_token\":\"t" + granted.incrementAndGet()
                                + "\",\"expires_in\":300,\"token_type\":\"Bearer\"}"));
    }

    @AfterEach
    void stop() {
        other.close();
    }

    @Test
    void a_call_carries_token_organization_correlation_and_trace() throws Exception {
        other.at(THERE, () -> new Reply(200, "{\"name\":\"ACME\"}"));
        var organization = OrganizationId.next();
        var correlation = Correlation.from("order-7", null, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        var answer = correlation.call(
                () -> calls.send(Call.get(THERE).of(organization)).orThrow());
        assertThat(answer.json().at("/name").asText()).isEqualTo("ACME");
        assertThat(other.header(THERE, "Authorization")).isEqualTo("Bearer t1");
        assertThat(other.header(THERE, "X-invoxa-organization")).isEqualTo(organization.value());
        assertThat(other.header(THERE, "X-correlation-id")).isEqualTo("order-7");
        assertThat(other.header(THERE, "Traceparent"))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .doesNotContain(correlation.trace().spanId());
    }

    @Test
    void a_token_is_used_until_shortly_before_it_ends() {
        other.at(THERE, () -> new Reply(204, ""));
        calls.send(Call.get(THERE));
        clock.advance(Duration.ofSeconds(239));
        calls.send(Call.get(THERE));
        assertThat(other.asked(TOKEN)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(2));
        calls.send(Call.get(THERE));
        assertThat(other.header(THERE, "Authorization")).isEqualTo("Bearer t2");
    }

    @Test
    void a_token_that_is_refused_is_renewed_once() {
        other.at(THERE, () -> new Reply(granted.get() < 2 ? 401 : 204, ""));
        assertThat(calls.send(Call.post(THERE))).isInstanceOf(CallResult.Answered.class);
        other.at(THERE, () -> new Reply(401, ""));
        assertThat(calls.send(Call.get(THERE)))
                .isInstanceOfSatisfying(
                        CallResult.Rejected.class,
                        rejected -> assertThat(rejected.problem().status()).isEqualTo(401));
    }

    @Test
    void a_refusal_is_told_as_it_was_said() {
        other.at(
                THERE,
                () -> new Reply(
                        422,
                        "{\"type\":\"urn:invoxa:problem:validation\",\"title\":\"T\",\"status\":422,\"detail\":\"D\","
                                + "\"errors\":[{\"pointer\":\"/a\",\"code\":\"c\",\"detail\":\"d\"}],\"more\":1}"));
        var rejected = (CallResult.Rejected) calls.send(Call.put(THERE).json(java.util.Map.of("a", 1)));
        assertThat(rejected.problem().type()).isEqualTo("validation");
        assertThat(rejected.problem().errors().getFirst().pointer()).isEqualTo("/a");
        other.at(THERE, () -> new Reply(404, "<html>"));
        assertThat(((CallResult.Rejected) calls.send(Call.get(THERE))).problem().status())
                .isEqualTo(404);
    }

    @Test
    void what_is_repeatable_is_tried_again_and_a_plain_post_is_not() {
        other.at(THERE, () -> new Reply(503, ""));
        assertThatThrownBy(() -> calls.send(Call.get(THERE))).isInstanceOf(Unavailable.class);
        assertThat(other.asked(THERE)).isEqualTo(3);
        assertThatThrownBy(() -> calls.send(Call.post(THERE))).isInstanceOf(Unavailable.class);
        assertThat(other.asked(THERE)).isEqualTo(4);
        assertThatThrownBy(() -> calls.send(Call.post(THERE).idempotencyKey("k")))
                .isInstanceOf(Unavailable.class);
        assertThat(other.asked(THERE)).isEqualTo(7);
    }

    @Test
    void nobody_there_is_unavailable() {
        calls.send(Call.get("/any"));
        other.close();
        assertThatThrownBy(() -> calls.send(Call.get(THERE))).isInstanceOf(Unavailable.class);
        clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> calls.send(Call.get(THERE))).isInstanceOf(Unavailable.class);
    }
}
