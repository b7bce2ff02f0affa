package invoxa.messaging.task;

import static invoxa.messaging.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import invoxa.messaging.MovableClock;
import invoxa.storage.DocumentStore;
import invoxa.storage.sqlite.SqliteStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ResumerTest {

    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration LENGTH = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final ArrayList<Resumer> resumers = new ArrayList<>();
    private DocumentStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("store.db"), clock);
    }

    @AfterEach
    void close() {
        resumers.forEach(Resumer::close);
        store.close();
    }

    @Test
    void aTaskRunsAgainAndAgain() throws Exception {
        var runs = new AtomicInteger();
        node().every(OFTEN, "count", lease -> runs.incrementAndGet()).start();

        eventually(() -> assertThat(runs).hasValueGreaterThan(5));
    }

    @Test
    void aTaskThatFailsHasItsNextTurn() throws Exception {
        var runs = new AtomicInteger();
        node().every(OFTEN, "fail", lease -> {
                    runs.incrementAndGet();
                    throw new IllegalStateException("not today");
                })
                .start();

        eventually(() -> assertThat(runs).hasValueGreaterThan(3));
    }

    @Test
    void aTaskThatFailsBadlyHasItsNextTurnToo() throws Exception {
        var runs = new AtomicInteger();
        node().every(OFTEN, "fail", lease -> {
                    runs.incrementAndGet();
                    throw new StackOverflowError("not today");
                })
                .start();

        eventually(() -> assertThat(runs).hasValueGreaterThan(3));
    }

    @Test
    void ofManyNodesOneAtATimeRunsATask() throws Exception {
        var inside = new AtomicInteger();
        var mostInside = new AtomicInteger();
        var runs = new AtomicInteger();
        for (int i = 0; i < 6; i++) {
            node().every(OFTEN, "alone", lease -> {
                        mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.sleep(3);
                        inside.decrementAndGet();
                        runs.incrementAndGet();
                    })
                    .start();
        }

        eventually(() -> assertThat(runs).hasValueGreaterThan(50));
        assertThat(mostInside).hasValue(1);
    }

    @Test
    void aTaskThatIsWokenNeedNotWaitForItsTurn() throws Exception {
        var runs = new AtomicInteger();
        var resumer = node().every(Duration.ofHours(1), "seldom", lease -> runs.incrementAndGet());
        resumer.start();
        eventually(() -> assertThat(runs).hasValue(1));

        resumer.wake("seldom");

        eventually(() -> assertThat(runs).hasValue(2));
    }

    @Test
    void theClockMayJumpForthAndBack() throws Exception {
        var runs = new AtomicInteger();
        node().every(OFTEN, "count", lease -> runs.incrementAndGet()).start();
        for (var jump : new int[] {400, -800, 4000, -4000}) {
            clock.move(Duration.ofDays(jump));
            int before = runs.get();
            eventually(() -> assertThat(runs).hasValueGreaterThan(before + 2));
        }
    }

    @Test
    void whatRunsWhenItIsStoppedIsFinishedAndItsLeaseGivenBack() throws Exception {
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var finished = new AtomicInteger();
        var resumer = node().every(OFTEN, "long", lease -> {
            begun.countDown();
            release.await();
            finished.incrementAndGet();
        });
        resumer.start();
        begun.await();
        assertThat(leases().acquire("long", LENGTH, Duration.ZERO)).isEmpty();

        var stopping = Thread.ofVirtual().start(resumer::close);
        Thread.sleep(100);
        assertThat(stopping.isAlive()).isTrue();
        release.countDown();
        stopping.join();

        assertThat(finished).hasValue(1);
        assertThat(leases().acquire("long", LENGTH, Duration.ZERO)).isPresent();
    }

    @Test
    void aHolderThatDiesIsFollowedWhenItsLeaseEnds() {
        var dead = leases().acquire("task", LENGTH, Duration.ZERO).orElseThrow();
        assertThat(leases().acquire("task", LENGTH, Duration.ZERO)).isEmpty();

        clock.move(LENGTH);
        var next = leases().acquire("task", LENGTH, Duration.ZERO).orElseThrow();

        assertThat(dead.isHeld()).isFalse();
        assertThat(dead.extend()).as("what was lost cannot be extended").isFalse();
        dead.close();
        assertThat(next.isHeld()).as("nor can its old holder end it").isTrue();
        assertThat(leases().acquire("task", LENGTH, Duration.ZERO)).isEmpty();
    }

    @Test
    void whoExtendsItsLeaseKeepsIt() {
        var lease = leases().acquire("task", LENGTH, Duration.ZERO).orElseThrow();
        clock.move(LENGTH.minusSeconds(5));
        assertThat(lease.extend()).isTrue();
        clock.move(LENGTH.minusSeconds(5));

        assertThat(lease.isHeld()).isTrue();
        assertThat(leases().acquire("task", LENGTH, Duration.ZERO)).isEmpty();
    }

    @Test
    void aLeaseThatSomeoneTookWithAClockOfNextYearDoesNotLastUntilThen() {
        clock.move(Duration.ofDays(365));
        assertThat(leases().acquire("task", LENGTH, Duration.ZERO)).isPresent();
        clock.move(Duration.ofDays(-365));

        assertThat(leases().acquire("task", LENGTH, Duration.ZERO)).isPresent();
    }

    private Resumer node() {
        var resumer = new Resumer(leases());
        resumers.add(resumer);
        return resumer;
    }

    private Leases leases() {
        return new Leases("invoice", store, clock);
    }
}
