package invoxa.web;

import invoxa.web.token.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One of INVOXA's services, as the server that runs it sees it: everything it serves lies under its path.
 *
 * <p>It does not know whether it is alone in its process. Health, readiness, metrics and the OpenAPI document under its
 * path are added by the server.
 */
public interface Service extends AutoCloseable {

    /** A short lower-case word, such as {@code invoice}; the prefix of its kinds in the store. */
    String name();

    /** The first segment of all its paths, such as {@code /invoices}. */
    String path();

    List<Endpoint> endpoints();

    Permissions permissions();

    /** What its callers may still do, where it knows that itself; it is asked for each request then. */
    default Optional<Standing> standing() {
        return Optional.empty();
    }

    /** Its contract in YAML: the resource {@code openapi.yaml} beside the service's class. */
    default String openApi() {
        try (var resource = getClass().getResourceAsStream("openapi.yaml")) {
            if (resource == null) {
                throw new IllegalStateException(
                        "no openapi.yaml beside " + getClass().getName());
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins its background work; called once the server listens. */
    default void start() {}

    /**
     * Does once, for nobody, what is slow the first time in a process. Called beside the requests once the server
     * serves; may be cut off by the end of the process.
     */
    default void warmUp() {}

    /**
     * Ends its background work; called while requests are still answered, because what is under way may need this
     * service or another of the process to end well.
     */
    @Override
    default void close() {}
}
