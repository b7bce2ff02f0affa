package invoxa.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * How long the same thing took, time and again, in milliseconds.
 *
 * @param count how often in all
 * @param first the first of all, before anything was warm
 */
record Times(int count, double first, double median, double p95) {

    /** Runs it so often, the last {@code counted} times with a stop watch. */
    static Times of(int before, int counted, IntConsumer step) {
        double first = before > 0 ? millis(0, step) : Double.NaN;
        for (int i = 1; i < before; i++) {
            step.accept(i);
        }
        var times = new double[counted];
        for (int i = 0; i < counted; i++) {
            times[i] = millis(before + i, step);
        }
        first = Double.isNaN(first) ? times[0] : first;
        Arrays.sort(times);
        return new Times(before + counted, first, times[counted / 2], times[Math.min(counted - 1, counted * 95 / 100)]);
    }

    private static double millis(int time, IntConsumer step) {
        long start = System.nanoTime();
        step.accept(time);
        return (System.nanoTime() - start) / 1e6;
    }
}
