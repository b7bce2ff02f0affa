package invoxa.web;

/**
 * Answers the requests of one endpoint, on a virtual thread of its own; it may block.
 *
 * <p>What it throws is answered too: {@link invoxa.kernel.Refused} with its problem, {@code StaleVersion} with 412,
 * {@code DuplicateKey} with 409, anything else with 500 and a line in the log.
 */
@FunctionalInterface
public interface Handler {
    Response handle(Request request);
}
