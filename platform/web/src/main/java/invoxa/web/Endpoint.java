package invoxa.web;

import java.util.HashSet;
import java.util.Set;

/**
 * One operation of a service: a method and a path, and what answers them.
 *
 * <p>Immutable: each step gives a new endpoint. A request with a query parameter that is not named here, a longer body
 * or another content type is refused before the handler sees it.
 *
 * @param template the absolute path; {@code {name}} stands for one segment, such as {@code /invoices/{id}/issue}
 * @param parameters the query parameters it knows
 * @param contentTypes the media types of bodies it reads, without parameters
 * @param maxBodyBytes the longest body it reads
 * @param replayed whether the answer to a POST with an Idempotency-Key is kept and given again
 */
public record Endpoint(
        Method method,
        String template,
        Handler handler,
        Set<String> parameters,
        Set<String> contentTypes,
        int maxBodyBytes,
        boolean replayed) {

    public static final int DEFAULT_MAX_BODY_BYTES = 1_000_000;

    public Endpoint {
        parameters = Set.copyOf(parameters);
        contentTypes = Set.copyOf(contentTypes);
        Template.check(template);
    }

    public static Endpoint of(Method method, String template, Handler handler) {
        return new Endpoint(
                method, template, handler, Set.of(), Set.of("application/json"), DEFAULT_MAX_BODY_BYTES, true);
    }

    public static Endpoint get(String template, Handler handler) {
        return of(Method.GET, template, handler);
    }

    public static Endpoint post(String template, Handler handler) {
        return of(Method.POST, template, handler);
    }

    public static Endpoint put(String template, Handler handler) {
        return of(Method.PUT, template, handler);
    }

    public static Endpoint patch(String template, Handler handler) {
        return of(Method.PATCH, template, handler);
    }

    public static Endpoint delete(String template, Handler handler) {
        return of(Method.DELETE, template, handler);
    }

    /** Knows these query parameters too. */
    public Endpoint query(String... names) {
        var all = new HashSet<>(parameters);
        all.addAll(Set.of(names));
        return new Endpoint(method, template, handler, all, contentTypes, maxBodyBytes, replayed);
    }

    /** A list: knows {@code limit} and {@code cursor}. */
    public Endpoint paged() {
        return query("limit", "cursor");
    }

    /** Reads bodies of these media types instead of JSON, such as {@code text/csv}. */
    public Endpoint accepting(String... mediaTypes) {
        return new Endpoint(method, template, handler, parameters, Set.of(mediaTypes), maxBodyBytes, replayed);
    }

    public Endpoint maxBody(int bytes) {
        return new Endpoint(method, template, handler, parameters, contentTypes, bytes, replayed);
    }

    /**
     * Keeps no answers for Idempotency-Keys: where the answer holds a secret (a token), or where repeating is harmless
     * in itself (events, which their receiver remembers).
     */
    public Endpoint notReplayed() {
        return new Endpoint(method, template, handler, parameters, contentTypes, maxBodyBytes, false);
    }

    /** {@code "POST /invoices/{id}/issue"}, as the permission table writes it. */
    public String operation() {
        return method + " " + template;
    }
}
