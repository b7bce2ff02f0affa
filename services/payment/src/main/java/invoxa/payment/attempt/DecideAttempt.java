package invoxa.payment.attempt;

import invoxa.kernel.Refused;
import invoxa.messaging.task.Lease;
import io.micrometer.core.instrument.Counter;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an attempt's outcome, once, and makes its payment where it succeeded, once. */
public final class DecideAttempt {

    public static final String NAME = "record-attempts";
    public static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration AGE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(DecideAttempt.class);

    private final Attempts attempts;
    private final PaymentRecorder recorder;
    private final Counter failed;
    private final Clock clock;

    /** @param failed counts the attempts of which the provider said that they failed */
    public DecideAttempt(Attempts attempts, PaymentRecorder recorder, Counter failed, Clock clock) {
        this.attempts = attempts;
        this.recorder = recorder;
        this.failed = failed;
        this.clock = clock;
    }

    /** @throws Refused 409 where it was decided otherwise before */
    public Attempt decide(String id, Outcome outcome) {
        var decided = attempts.change(id, attempt -> attempt.decided(outcome, clock.instant()));
        if (decided.state() != outcome.state()) {
            throw Refused.conflict(
                    "already-decided", "This attempt has " + decided.state().code() + " already.");
        }
        if (decided.state() == AttemptState.FAILED) {
            failed.increment();
        }
        return decided.state() == AttemptState.SUCCEEDED && !decided.recorded() ? recorded(decided) : decided;
    }

    /** What a crash left between the outcome and its payment. */
    public void all(Lease lease) {
        var before = clock.instant().minus(AGE);
        lease.each(cursor -> attempts.unrecorded(before, AT_ONCE, cursor), stored -> recordLeftOpen(stored.content()));
    }

    private void recordLeftOpen(Attempt attempt) {
        try {
            recorded(attempt);
        } catch (RuntimeException e) {
            LOG.error("The payment of {} cannot be recorded", attempt.id(), e);
        }
    }

    private Attempt recorded(Attempt attempt) {
        recorder.record(attempt.payment());
        return attempts.change(attempt.id(), Attempt::withPayment);
    }
}
