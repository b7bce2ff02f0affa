package invoxa.einvoice.pdf.reading;

import invoxa.kernel.StopSignal;

/** Counts what reading one PDF takes, and ends it where that is more than the limits or nobody waits any more. */
final class Budget {

    private static final int BETWEEN_CHECKS = 10_000;

    private final PdfLimits limits;
    private final StopSignal signal;
    private long unfolded;
    private int values;
    private long steps;
    private long nextCheck;

    Budget(PdfLimits limits, StopSignal signal) {
        this.limits = limits;
        this.signal = signal;
    }

    PdfLimits limits() {
        return limits;
    }

    void unfold(long bytes) {
        unfolded += bytes;
        if (unfolded > limits.unfolded()) {
            throw new TooMuch("Its contents unfold into more than " + limits.unfolded() + " bytes.");
        }
        step(bytes);
    }

    void value() {
        if (++values > limits.values()) {
            throw new TooMuch("On the way to its attached files lie more than " + limits.values() + " values.");
        }
        step(1);
    }

    void step(long more) {
        steps += more;
        if (steps > limits.steps()) {
            throw new TooMuch("Finding its attached files takes more than " + limits.steps() + " steps.");
        }
        if (steps >= nextCheck) {
            nextCheck = steps + BETWEEN_CHECKS;
            signal.check();
        }
    }
}
