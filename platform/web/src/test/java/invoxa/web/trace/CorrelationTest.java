package invoxa.web.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void a_good_id_is_taken() {
        assertThat(Correlation.from("order-12.b_c", null, null).id()).isEqualTo("order-12.b_c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\nb", "ä", "<script>", "'--", "${jndi:ldap://x}"})
    void a_bad_id_is_replaced(String id) {
        assertThat(Correlation.from(id, null, null).id())
                .matches("[0-9a-f-]{36}")
                .isNotEqualTo(id);
        assertThat(Correlation.from("x".repeat(65), null, null).id()).hasSize(36);
    }

    @Test
    void the_load_balancers_id_is_taken_where_there_is_no_other() {
        var amazon = "Self=1-67891234-12456789abcdef012345678;Root=1-67891233-abcdef012345678912345678";
        assertThat(Correlation.from(null, amazon, null).id()).isEqualTo("1-67891233-abcdef012345678912345678");
        assertThat(Correlation.from("mine", amazon, null).id()).isEqualTo("mine");
        assertThat(Correlation.from(null, "Root=<>", null).id()).hasSize(36);
    }

    @Test
    void a_trace_is_continued_with_a_span_of_its_own() {
        var trace = TraceContext.continued(PARENT);
        assertThat(trace.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(trace.parentId()).isEqualTo("00f067aa0ba902b7");
        assertThat(trace.spanId()).matches("[0-9a-f]{16}").isNotEqualTo("00f067aa0ba902b7");
        assertThat(trace.traceparent()).isEqualTo("00-" + trace.traceId() + "-" + trace.spanId() + "-01");
        assertThat(trace.child().parentId()).isEqualTo(trace.spanId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-extra"
            })
    void a_malformed_trace_is_begun_anew(String traceparent) {
        var trace = TraceContext.continued(traceparent);
        assertThat(trace.traceId()).matches("[0-9a-f]{32}").isNotEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(trace.parentId()).isNull();
        assertThat(TraceContext.continued(PARENT + "x".repeat(300)).parentId()).isNull();
    }

    @Test
    void a_later_version_of_the_header_is_read_as_far_as_it_is_known() {
        assertThat(TraceContext.continued(PARENT.replace("00-4b", "cc-4b") + "-more")
                        .parentId())
                .isEqualTo("00f067aa0ba902b7");
    }

    @Test
    void it_is_bound_while_a_step_runs_and_nested_ones_are_put_back() {
        var outer = Correlation.fresh();
        var inner = Correlation.fresh();
        outer.run(() -> {
            inner.run(() -> assertThat(Correlation.current()).isEqualTo(inner));
            assertThat(Correlation.current()).isEqualTo(outer);
        });
        assertThat(Correlation.bound()).isNull();
        assertThat(Correlation.current()).isNotEqualTo(Correlation.current());
    }

    @Test
    void threads_that_a_step_starts_inherit_it() throws Exception {
        var correlation = Correlation.from("parent", null, PARENT);
        var seen = correlation.call(() -> {
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<String> id = executor.submit(() -> Correlation.current().id());
                return id.get();
            }
        });
        assertThat(seen).isEqualTo("parent");
        assertThat(plainThread(correlation)).isEqualTo("parent");
    }

    private static String plainThread(Correlation correlation) throws ExecutionException, InterruptedException {
        var id = new java.util.concurrent.CompletableFuture<String>();
        correlation.run(() ->
                Thread.ofVirtual().start(() -> id.complete(Correlation.current().id())));
        return id.get();
    }
}
