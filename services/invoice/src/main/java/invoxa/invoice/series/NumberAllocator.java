package invoxa.invoice.series;

import invoxa.storage.Contention;
import invoxa.storage.Documents;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Partition;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One series in one process: whoever comes first serves all who wait, with one compare-and-swap on the counter.
 *
 * <p>Why no invoice gets two numbers, though a reservation is forgotten once its invoice bears the number: the counter
 * is read first, then whether the invoice still waits, then the counter is swapped. If the invoice was numbered before
 * the counter was read, the second step sees it. If its reservation was made or forgotten after, the swap fails.
 */
final class NumberAllocator {

    private static final int MAX_BATCH = 256;

    private final Documents<Counter> counters;
    private final Unnumbered unnumbered;
    private final Clock clock;
    private final Partition organization;
    private final String seriesId;
    private final Queue<Waiter> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<String> confirmed = new ConcurrentLinkedQueue<>();
    private final ReentrantLock serving = new ReentrantLock();

    /** One who asks; answered by whoever serves. */
    private static final class Waiter {
        private final NumberRequest request;
        private @Nullable Optional<Reservation> answer;
        private @Nullable RuntimeException failure;

        private Waiter(NumberRequest request) {
            this.request = request;
        }

        private boolean isServed() {
            return answer != null || failure != null;
        }

        private Optional<Reservation> result() {
            if (failure != null) {
                throw failure;
            }
            return answer == null ? Optional.empty() : answer;
        }
    }

    NumberAllocator(
            Documents<Counter> counters, Unnumbered unnumbered, Clock clock, Partition organization, String seriesId) {
        this.counters = counters;
        this.unnumbered = unnumbered;
        this.clock = clock;
        this.organization = organization;
        this.seriesId = seriesId;
    }

    Optional<Reservation> reserve(NumberRequest request) {
        var waiter = new Waiter(request);
        waiting.add(waiter);
        serving.lock();
        try {
            while (!waiter.isServed()) {
                serve(batch());
            }
            return waiter.result();
        } finally {
            serving.unlock();
        }
    }

    void confirm(String invoiceId) {
        confirmed.add(invoiceId);
    }

    private List<Waiter> batch() {
        var batch = new ArrayList<Waiter>();
        for (Waiter next; batch.size() < MAX_BATCH && (next = waiting.poll()) != null; ) {
            batch.add(next);
        }
        return batch;
    }

    private void serve(List<Waiter> batch) {
        var forgotten = new HashSet<String>();
        for (String next; (next = confirmed.poll()) != null; ) {
            forgotten.add(next);
        }
        try {
            swap(batch, forgotten);
        } catch (RuntimeException e) {
            confirmed.addAll(forgotten);
            batch.stream().filter(waiter -> !waiter.isServed()).forEach(waiter -> waiter.failure = e);
        }
    }

    private void swap(List<Waiter> batch, Set<String> forgotten) {
        var ids = batch.stream().map(waiter -> waiter.request.invoiceId()).toList();
        for (int attempt = 0; ; attempt++) {
            var read = counters.find(organization, seriesId);
            var waits = unnumbered.among(organization, ids);
            var requests = batch.stream()
                    .map(waiter -> waiter.request)
                    .filter(request -> waits.contains(request.invoiceId()))
                    .toList();
            var before = read.map(Stored::content).orElse(Counter.NEW);
            var after = before.next(requests, forgotten, clock.instant());
            if (write(read, before, after)) {
                batch.forEach(waiter -> waiter.answer = waits.contains(waiter.request.invoiceId())
                        ? Optional.ofNullable(after.reserved().get(waiter.request.invoiceId()))
                        : Optional.empty());
                return;
            }
            Contention.pause(attempt, new StaleVersion("invoice.counters", seriesId));
        }
    }

    private boolean write(Optional<Stored<Counter>> read, Counter before, Counter after) {
        if (after.equals(before)) {
            return true;
        }
        try {
            if (read.isPresent()) {
                counters.replace(read.get(), after);
            } else {
                counters.insert(organization, seriesId, after);
            }
            return true;
        } catch (StaleVersion | DuplicateKey e) {
            return false;
        }
    }
}
