package invoxa.web.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sends spans by OTLP over HTTP to a collector, as the {@code OTEL_…} variables of the OpenTelemetry specification say;
 * off while neither {@code OTEL_EXPORTER_OTLP_ENDPOINT} nor {@code OTEL_EXPORTER_OTLP_TRACES_ENDPOINT} is set, and then
 * nothing of its library is loaded.
 *
 * <p>The ids are those of {@link TraceContext}, which go to other services and into the log whether somebody gathers
 * traces or not.
 */
public final class OpenTelemetrySpans implements Spans {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTelemetrySpans.class);

    private final OpenTelemetrySdk sdk;
    private final Tracer tracer;
    private final Clock clock;

    /** The ids of the step that is told of, where the library would make its own. */
    private static final class GivenIds implements IdGenerator {

        private static final ThreadLocal<@Nullable TraceContext> GIVEN = new ThreadLocal<>();

        @Override
        public String generateSpanId() {
            var context = GIVEN.get();
            return context == null ? IdGenerator.random().generateSpanId() : context.spanId();
        }

        @Override
        public String generateTraceId() {
            var context = GIVEN.get();
            return context == null ? IdGenerator.random().generateTraceId() : context.traceId();
        }
    }

    private OpenTelemetrySpans(OpenTelemetrySdk sdk, Clock clock) {
        this.sdk = sdk;
        this.tracer = sdk.getTracer("invoxa");
        this.clock = clock;
    }

    /**
     * As the settings say. What is wrong in them is logged and leaves traces off: no invoice waits for a collector.
     *
     * @param service the name that steps are told under, where {@code OTEL_SERVICE_NAME} gives none
     * @param variables all that begin with {@code OTEL_}
     */
    public static Spans of(String service, Map<String, String> variables, Clock clock) {
        if (variables.getOrDefault("OTEL_EXPORTER_OTLP_ENDPOINT", "").isBlank()
                && variables
                        .getOrDefault("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "")
                        .isBlank()) {
            return NONE;
        }
        try {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
            var sdk = AutoConfiguredOpenTelemetrySdk.builder()
                    .addPropertiesSupplier(() -> defaults(service))
                    .addPropertiesCustomizer(known -> properties(variables))
                    .addTracerProviderCustomizer((provider, known) -> provider.setIdGenerator(new GivenIds()))
                    .disableShutdownHook()
                    .build()
                    .getOpenTelemetrySdk();
            return new OpenTelemetrySpans(sdk, clock);
        } catch (RuntimeException e) {
            LOG.error("traces are not sent: {}", e.getMessage(), e);
            return NONE;
        }
    }

    private static Map<String, String> defaults(String service) {
        return Map.of(
                "otel.service.name", service,
                "otel.exporter.otlp.protocol", "http/protobuf",
                "otel.metrics.exporter", "none",
                "otel.logs.exporter", "none");
    }

    private static Map<String, String> properties(Map<String, String> variables) {
        var properties = new HashMap<String, String>();
        variables.forEach(
                (name, value) -> properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        return properties;
    }

    @Override
    public Correlation begun(Correlation correlation) {
        var trace = correlation.trace();
        if (trace.parentId() != null) {
            return correlation;
        }
        var decision = sdk.getSdkTracerProvider()
                .getSampler()
                .shouldSample(Context.root(), trace.traceId(), "", SpanKind.SERVER, Attributes.empty(), List.of())
                .getDecision();
        return new Correlation(correlation.id(), trace.sampled(decision == SamplingDecision.RECORD_AND_SAMPLE));
    }

    @Override
    public void ended(Correlation here, Supplier<Step> told) {
        var trace = here.trace();
        if (!trace.sampled()) {
            return;
        }
        var step = told.get();
        Instant end = clock.instant();
        var began = end.minus(Duration.ofNanos(System.nanoTime() - step.beganNanos()));
        GivenIds.GIVEN.set(trace);
        try {
            var span = tracer.spanBuilder(step.name())
                    .setParent(parent(trace))
                    .setSpanKind(kind(step.side()))
                    .setStartTimestamp(began)
                    .setAttribute("invoxa.correlation_id", here.id())
                    .startSpan();
            step.attributes().forEach(span::setAttribute);
            if (step.status() != 0) {
                span.setAttribute("http.response.status_code", step.status());
            }
            if (step.failed()) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end(end);
        } finally {
            GivenIds.GIVEN.remove();
        }
    }

    private static Context parent(TraceContext trace) {
        return trace.parentId() == null
                ? Context.root()
                : Context.root()
                        .with(Span.wrap(SpanContext.createFromRemoteParent(
                                trace.traceId(), trace.parentId(), TraceFlags.getSampled(), TraceState.getDefault())));
    }

    private static SpanKind kind(Side side) {
        return switch (side) {
            case SERVER -> SpanKind.SERVER;
            case CLIENT -> SpanKind.CLIENT;
            case PRODUCER -> SpanKind.PRODUCER;
        };
    }

    @Override
    public void close() {
        sdk.close();
    }
}
