package invoxa.storage.sqlite;

import invoxa.storage.Partition;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets those who change the same document do it one after the other. It saves work and decides nothing: who has waited
 * long (as when a decision changes another document, whose changer waits for this one) goes on without a turn, and the
 * document's version decides.
 */
final class DocumentLocks {

    private static final int LOCKS = 256;
    private static final long PATIENCE_MS = 200;

    private final List<ReentrantLock> locks =
            Stream.generate(() -> new ReentrantLock(true)).limit(LOCKS).toList();

    <T> T take(String kind, Partition partition, String id, Supplier<T> change) {
        var lock = locks.get(Math.floorMod(Objects.hash(kind, partition, id), LOCKS));
        boolean mine = false;
        try {
            mine = lock.tryLock(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            return change.get();
        } finally {
            if (mine) {
                lock.unlock();
            }
        }
    }
}
