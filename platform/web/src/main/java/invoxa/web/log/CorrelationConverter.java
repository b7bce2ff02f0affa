package invoxa.web.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import invoxa.web.trace.Correlation;

/** {@code %correlation} in a pattern: the correlation id of what the line is about, or nothing. */
public final class CorrelationConverter extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        var bound = Correlation.bound();
        return bound == null ? "" : bound.id();
    }
}
