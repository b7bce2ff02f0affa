package invoxa.web.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a distributed trace, as W3C Trace Context writes it in {@code traceparent}.
 *
 * @param traceId 32 hexadecimal digits, not all zero
 * @param spanId 16 hexadecimal digits, not all zero: this step
 * @param parentId the step before, or null
 */
public record TraceContext(
        String traceId, String spanId, @Nullable String parentId, boolean sampled) {

    public static final String HEADER = "traceparent";

    private static final Pattern FORM =
            Pattern.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    public static TraceContext fresh() {
        return new TraceContext(hex() + hex(), hex(), null, false);
    }

    /** A new step in the trace that the header names, or in a new trace where it is absent or malformed. */
    public static TraceContext continued(@Nullable String traceparent) {
        if (traceparent == null || traceparent.length() > 256) {
            return fresh();
        }
        var match = FORM.matcher(traceparent);
        if (!match.matches() || match.group(1).equals("00") && match.group(5) != null) {
            return fresh();
        }
        boolean sampled = (Integer.parseInt(match.group(4), 16) & 1) == 1;
        return new TraceContext(match.group(2), hex(), match.group(3), sampled);
    }

    /** A new step below this one. */
    public TraceContext child() {
        return new TraceContext(traceId, hex(), spanId, sampled);
    }

    /** The same step, told of or not. */
    public TraceContext sampled(boolean told) {
        return new TraceContext(traceId, spanId, parentId, told);
    }

    /** What the next party is told: this step is its parent. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }

    private static String hex() {
        long bits = ThreadLocalRandom.current().nextLong();
        return HexFormat.of().toHexDigits(bits == 0 ? 1 : bits);
    }
}
