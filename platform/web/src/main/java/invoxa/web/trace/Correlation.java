package invoxa.web.trace;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What everything that happens because of one request has in common: its id, and its place in the W3C trace.
 *
 * <p>Bound to the thread while a request is answered, and inherited by the threads that code starts meanwhile. Threads
 * that outlive the request (workers, schedulers) bind their own with {@link #run}.
 *
 * @param id at most 64 characters of {@code A-Za-z0-9._-}
 */
public record Correlation(String id, TraceContext trace) {

    public static final String HEADER = "X-Correlation-Id";
    public static final String AMAZON_HEADER = "X-Amzn-Trace-Id";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern AMAZON_ROOT = Pattern.compile("(?:^|;)\\s*Root=([A-Za-z0-9._-]{1,64})(?:;|$)");
    private static final InheritableThreadLocal<@Nullable Correlation> CURRENT = new InheritableThreadLocal<>();

    public Correlation {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("not a correlation id");
        }
    }

    /** The one that is bound to this thread, or a fresh one, not bound, where none is. */
    public static Correlation current() {
        var bound = CURRENT.get();
        return bound == null ? fresh() : bound;
    }

    /** The one that is bound to this thread, or null. */
    public static @Nullable Correlation bound() {
        return CURRENT.get();
    }

    public static Correlation fresh() {
        return new Correlation(UUID.randomUUID().toString(), TraceContext.fresh());
    }

    /** Continues what a message says of where it comes from; what is absent or malformed is made anew. */
    public static Correlation from(@Nullable String id, @Nullable String amazonTrace, @Nullable String traceparent) {
        return new Correlation(idFrom(id, amazonTrace), TraceContext.continued(traceparent));
    }

    /** This for another trace step: the same id, a new span below the present one. */
    public Correlation next() {
        return new Correlation(id, trace.child());
    }

    /** Runs the step with this bound to the thread, and puts back what was bound before. */
    public void run(Runnable step) {
        var before = CURRENT.get();
        CURRENT.set(this);
        try {
            step.run();
        } finally {
            restore(before);
        }
    }

    /** Like {@link #run}, for a step with a result. */
    public <T> T call(Callable<T> step) throws Exception {
        var before = CURRENT.get();
        CURRENT.set(this);
        try {
            return step.call();
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable Correlation before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }

    private static String idFrom(@Nullable String id, @Nullable String amazonTrace) {
        if (id != null && FORM.matcher(id).matches()) {
            return id;
        }
        if (amazonTrace != null) {
            var root = AMAZON_ROOT.matcher(amazonTrace);
            if (root.find()) {
                return root.group(1);
            }
        }
        return UUID.randomUUID().toString();
    }
}
