package invoxa.messaging;

import java.time.Duration;

/**
 * How long things take between looking and giving up.
 *
 * @param poll how often the outboxes are looked at, where no commit of this node says that there is something
 * @param rest how long a subscriber that gives no answer is left alone
 * @param claim how long a document is a sender's alone; after a crash its events wait for the end. Three times what one
 *     event may take to be answered
 * @param handling how long an event is a receiver's alone; longer than a sender waits for the answer, short because
 *     after a crash the event waits for the end
 */
record Timing(Duration poll, Duration rest, Duration claim, Duration handling) {

    static final Timing USUAL =
            new Timing(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(30));
}
