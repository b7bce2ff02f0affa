package invoxa.web.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import invoxa.web.trace.Correlation;
import net.logstash.logback.composite.AbstractJsonProvider;
import tools.jackson.core.JsonGenerator;

/** {@code correlation}, {@code trace_id} and {@code span_id} of what the line is about, in JSON logs. */
public final class CorrelationJson extends AbstractJsonProvider<ILoggingEvent> {

    @Override
    public void writeTo(JsonGenerator json, ILoggingEvent event) {
        var bound = Correlation.bound();
        if (bound != null) {
            json.writeStringProperty("correlation", bound.id());
            json.writeStringProperty("trace_id", bound.trace().traceId());
            json.writeStringProperty("span_id", bound.trace().spanId());
        }
    }
}
