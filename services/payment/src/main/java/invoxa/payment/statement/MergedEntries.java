package invoxa.payment.statement;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Several sorted runs of entries as one, with no more of each in memory than its next entry. */
final class MergedEntries implements Iterator<Entry> {

    private record Run(Entry next, Iterator<Entry> rest) {}

    private final PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparing(Run::next));

    MergedEntries(List<Iterator<Entry>> sorted) {
        sorted.forEach(this::put);
    }

    private void put(Iterator<Entry> run) {
        if (run.hasNext()) {
            runs.add(new Run(run.next(), run));
        }
    }

    @Override
    public boolean hasNext() {
        return !runs.isEmpty();
    }

    @Override
    public Entry next() {
        var first = runs.poll();
        if (first == null) {
            throw new NoSuchElementException();
        }
        put(first.rest());
        return first.next();
    }
}
