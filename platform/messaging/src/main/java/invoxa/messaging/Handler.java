package invoxa.messaging;

/**
 * What a service does when it hears of an event.
 *
 * <p>It must be able to run again: a crash after its effect and before the event is remembered brings the event back.
 * So it changes one document by what the event says (not by what was there before), or makes documents whose id is
 * {@link Event#derivedId}, and takes {@link invoxa.storage.DuplicateKey} for "done already".
 *
 * <p>Where it throws {@link invoxa.kernel.Refused} the event cannot be handled as it is: it waits at the sender, marked
 * as stuck, and is tried again slowly. Any other exception is taken for a passing failure and tried again soon.
 */
@FunctionalInterface
public interface Handler<D> {

    void on(Event event, D data);
}
