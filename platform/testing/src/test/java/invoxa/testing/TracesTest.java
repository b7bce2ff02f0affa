package invoxa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import invoxa.web.Response;
import invoxa.web.call.Call;
import invoxa.web.trace.Correlation;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where an endpoint is set, traces")
class TracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";

    private final Collector collector = new Collector();

    /** Takes traces by OTLP over HTTP, as a collector does. */
    private static final class Collector implements AutoCloseable {

        private final HttpServer server;
        private final List<Span> spans = new CopyOnWriteArrayList<>();
        private final List<String> services = new CopyOnWriteArrayList<>();

        Collector() {
            try {
                server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/v1/traces", exchange -> {
                var sent = ExportTraceServiceRequest.parseFrom(
                        exchange.getRequestBody().readAllBytes());
                sent.getResourceSpansList().forEach(resource -> {
                    resource.getResource().getAttributesList().stream()
                            .filter(attribute -> attribute.getKey().equals("service.name"))
                            .forEach(attribute ->
                                    services.add(attribute.getValue().getStringValue()));
                    resource.getScopeSpansList().forEach(scope -> spans.addAll(scope.getSpansList()));
                });
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        Span one(Span.SpanKind kind, String name) {
            assertThat(spans)
                    .filteredOn(span -> span.getKind() == kind && span.getName().equals(name))
                    .hasSize(1);
            return spans.stream()
                    .filter(span -> span.getKind() == kind && span.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @AfterEach
    void stop() {
        collector.close();
    }

    private TestServer probe(Map<String, String> variables) {
        var plan = TestServer.with("probe", environment -> {
            var probe = new Probe(environment);
            probe.command = request -> {
                environment.calls().send(Call.get("/probe/asked")).orThrow();
                return Response.ok(Map.of("correlation", Correlation.current().id()));
            };
            return probe;
        });
        for (var variable : variables.entrySet()) {
            plan = plan.setting(variable.getKey(), variable.getValue());
        }
        return plan.start();
    }

    @Test
    @DisplayName("go on from whoever asked, over the call to a neighbour, to what the neighbour did")
    void continued() {
        try (var server = probe(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url()))) {
            server.api()
                    .with("traceparent", "00-" + TRACE + "-" + PARENT + "-01")
                    .with("X-Correlation-Id", "order-7")
                    .post("/probe/open")
                    .expect(200);
        }
        assertThat(collector.services).containsOnly("probe");
        var outer = collector.one(Span.SpanKind.SPAN_KIND_SERVER, "POST /probe/open");
        var call = collector.one(Span.SpanKind.SPAN_KIND_CLIENT, "GET");
        var inner = collector.one(Span.SpanKind.SPAN_KIND_SERVER, "GET /probe/asked");
        assertThat(List.of(outer, call, inner))
                .extracting(span -> hex(span.getTraceId()))
                .containsOnly(TRACE);
        assertThat(hex(outer.getParentSpanId())).isEqualTo(PARENT);
        assertThat(call.getParentSpanId()).isEqualTo(outer.getSpanId());
        assertThat(inner.getParentSpanId()).isEqualTo(call.getSpanId());
        assertThat(attributes(outer))
                .containsEntry("http.route", "/probe/open")
                .containsEntry("invoxa.correlation_id", "order-7");
        assertThat(outer.getAttributesList())
                .filteredOn(attribute -> attribute.getKey().equals("http.response.status_code"))
                .extracting(attribute -> attribute.getValue().getIntValue())
                .containsExactly(200L);
        assertThat(inner.getStartTimeUnixNano()).isGreaterThanOrEqualTo(outer.getStartTimeUnixNano());
        assertThat(inner.getEndTimeUnixNano()).isLessThanOrEqualTo(outer.getEndTimeUnixNano());
    }

    @Test
    @DisplayName("begin here where nobody asked with one, and what failed is marked")
    void begun() {
        try (var server = TestServer.with("probe", environment -> {
                    var probe = new Probe(environment);
                    probe.command = request -> {
                        throw new IllegalStateException("broken");
                    };
                    return probe;
                })
                .setting("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url())
                .setting("OTEL_SERVICE_NAME", "probe-in-prod")
                .start()) {
            server.api().post("/probe/open").expect(500);
            server.api().get("/probe/health/live").expect(200);
        }
        assertThat(collector.services).containsOnly("probe-in-prod");
        var span = collector.one(Span.SpanKind.SPAN_KIND_SERVER, "POST /probe/open");
        assertThat(span.getParentSpanId()).isEmpty();
        assertThat(span.getStatus().getCode()).isEqualTo(Status.StatusCode.STATUS_CODE_ERROR);
        assertThat(collector.spans).as("a probe is nobody's step").hasSize(1);
    }

    @Test
    @DisplayName("are left alone where whoever asked does not follow this one")
    void notSampled() {
        try (var server = probe(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url()))) {
            server.api()
                    .with("traceparent", "00-" + TRACE + "-" + PARENT + "-00")
                    .post("/probe/open")
                    .expect(200);
        }
        assertThat(collector.spans).isEmpty();
    }

    @Test
    @DisplayName("are never waited for: with no collector there, or a wrong setting, everything is answered")
    void noCollector() {
        var nobody = collector.url();
        collector.close();
        try (var server = probe(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", nobody))) {
            server.api().post("/probe/open").expect(200);
        }
        try (var server = probe(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", nobody, "OTEL_TRACES_SAMPLER", "nonsense"))) {
            server.api().post("/probe/open").expect(200);
        }
    }

    private static String hex(com.google.protobuf.ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    private static Map<String, String> attributes(Span span) {
        return span.getAttributesList().stream()
                .collect(Collectors.toMap(
                        attribute -> attribute.getKey(),
                        attribute -> Objects.requireNonNull(attribute.getValue().getStringValue())));
    }
}
