package invoxa.web.trace;

import java.util.Map;
import java.util.function.Supplier;

/** Takes note of steps that are over, for whoever gathers traces. What it does with them never fails a step. */
public interface Spans extends AutoCloseable {

    /** Nobody gathers traces. */
    Spans NONE = new Spans() {
        @Override
        public Correlation begun(Correlation correlation) {
            return correlation;
        }

        @Override
        public void ended(Correlation here, Supplier<Step> step) {}

        @Override
        public void close() {}
    };

    /** Which side of a request a step is, as OpenTelemetry names it. */
    enum Side {
        /** Answers. */
        SERVER,
        /** Asks and waits. */
        CLIENT,
        /** Hands a message over. */
        PRODUCER
    }

    /**
     * @param name with few values, such as {@code GET /invoices/{id}}
     * @param status of the HTTP answer, 0 where there was none
     * @param beganNanos of {@link System#nanoTime}
     * @param attributes by OpenTelemetry's semantic conventions where they name them
     */
    record Step(Side side, String name, long beganNanos, int status, Map<String, String> attributes, boolean failed) {}

    /** The same, its trace marked to be told of where it begins here and is among those that are. */
    Correlation begun(Correlation correlation);

    /** Tells of a step, where its trace is told of; only then is it asked for. */
    void ended(Correlation here, Supplier<Step> step);

    /** Sends on what is still here. */
    @Override
    void close();
}
