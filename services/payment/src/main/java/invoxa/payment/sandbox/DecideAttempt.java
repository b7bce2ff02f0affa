package invoxa.payment.sandbox;

import invoxa.kernel.Refused;
import invoxa.messaging.Lease;
import invoxa.payment.FinishPayment;
import invoxa.payment.Payments;
import java.time.Clock;
import java.time.Duration;

/** Takes an attempt's outcome, once, and makes its payment where it succeeded, once. */
final class DecideAttempt {

    static final String NAME = "record-attempts";
    static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration AGE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;

    private final Attempts attempts;
    private final Payments payments;
    private final FinishPayment finish;
    private final Clock clock;

    DecideAttempt(Attempts attempts, Payments payments, FinishPayment finish, Clock clock) {
        this.attempts = attempts;
        this.payments = payments;
        this.finish = finish;
        this.clock = clock;
    }

    /** @throws Refused 409 where it was decided otherwise before */
    Attempt decide(String id, Outcome outcome) {
        var decided = attempts.change(id, attempt -> attempt.decided(outcome, clock.instant()));
        if (decided.state() != outcome.state()) {
            throw Refused.conflict(
                    "already-decided", "This attempt has " + decided.state().code() + " already.");
        }
        return decided.state() == AttemptState.SUCCEEDED && !decided.recorded() ? recorded(decided) : decided;
    }

    /** What a crash left between the outcome and its payment. */
    void all(Lease lease) {
        for (var attempt : attempts.unrecorded(clock.instant().minus(AGE), AT_ONCE)) {
            if (!lease.isHeld()) {
                return;
            }
            recorded(attempt);
        }
    }

    private Attempt recorded(Attempt attempt) {
        var written = finish.attempt(payments.addOnce(attempt.payment()));
        return attempts.change(attempt.id(), now -> written.id().equals(now.paymentId()) ? now.withPayment() : now);
    }
}
