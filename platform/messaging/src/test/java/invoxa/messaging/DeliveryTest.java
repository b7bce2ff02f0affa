package invoxa.messaging;

import static invoxa.messaging.Counting.COUNTED;
import static invoxa.messaging.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import invoxa.kernel.Refused;
import invoxa.messaging.Gateway.Fate;
import invoxa.storage.sqlite.SqliteStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DeliveryTest {

    private static final Subscriptions TO_BOTH =
            Subscriptions.none().send(COUNTED, "/notify/events", "/payments/events");
    private static final Subscriptions TO_NOTIFY = Subscriptions.none().send(COUNTED, "/notify/events");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final ConcurrentLinkedQueue<Node> nodes = new ConcurrentLinkedQueue<>();
    private Gateway gateway;
    private Node invoice;
    private Counting counting;
    private Hearing notified;
    private Hearing paid;

    @BeforeEach
    void openGateway() throws Exception {
        gateway = new Gateway();
    }

    @AfterEach
    void stopAll() {
        nodes.forEach(Node::stop);
        gateway.close();
    }

    @Test
    void theEventsOfADocumentArriveInTheOrderTheyHappened() throws Exception {
        startNotification();
        startInvoice(TO_NOTIFY);

        count("inv_1", 30);

        eventually(() -> assertThat(notified.of("inv_1")).isEqualTo(upTo(30)));
        eventually(this::nothingWaits);
    }

    @Test
    void anEventThatNobodySubscribesToIsDone() throws Exception {
        startInvoice(Subscriptions.none());

        count("inv_1", 3);

        eventually(this::nothingWaits);
    }

    @Test
    void aConsumerThatWasDownForAnHourCatchesUp() throws Exception {
        startInvoice(TO_NOTIFY);
        for (int i = 0; i < 20; i++) {
            count("inv_" + i, 3);
        }
        eventually(() -> assertThat(stuck()).hasSize(20));
        for (int minute = 0; minute < 60; minute += 2) {
            clock.move(Duration.ofMinutes(2));
            int before = attempts();
            eventually(() -> assertThat(attempts()).isGreaterThan(before));
        }
        assertThat(waiting()).isEqualTo(60);

        startNotification();
        clock.move(Backoff.CAP);

        eventually(this::nothingWaits);
        for (int i = 0; i < 20; i++) {
            assertThat(notified.of("inv_" + i)).isEqualTo(upTo(3));
        }
    }

    @Test
    void whoMendedTheCauseNeedNotWait() throws Exception {
        startInvoice(TO_NOTIFY);
        count("inv_1", 1);
        eventually(() -> assertThat(stuck()).hasSize(1));
        clock.move(Duration.ofHours(-1));

        startNotification();
        invoice.messaging.retryNow();

        eventually(this::nothingWaits);
        assertThat(notified.of("inv_1")).isEqualTo(upTo(1));
    }

    @Test
    void anAnswerThatIsLostBringsTheEventAgainAndItHasNoSecondEffect() throws Exception {
        var lost = new AtomicInteger();
        gateway.fate = path -> lost.incrementAndGet() <= 3 ? Fate.IS_NEVER_ANSWERED : Fate.ARRIVES;
        startNotification();
        startInvoice(TO_NOTIFY);

        count("inv_1", 1);

        eventually(() -> assertThat(lost.get()).isGreaterThanOrEqualTo(1));
        catchUp();
        assertThat(lost.get()).isGreaterThan(3);
        assertThat(notified.of("inv_1")).isEqualTo(upTo(1));
    }

    @Test
    void aSubscriberThatIsDownNeitherHoldsUpTheOthersNorMakesThemHearAgain() throws Exception {
        var posts = new ConcurrentHashMap<String, Integer>();
        gateway.fate = path -> {
            posts.merge(path, 1, Integer::sum);
            return Fate.ARRIVES;
        };
        startNotification();
        startInvoice(TO_BOTH);

        count("inv_1", 5);
        eventually(() -> assertThat(notified.of("inv_1")).isEqualTo(upTo(5)));
        for (int i = 0; i < 3; i++) {
            int before = attempts();
            clock.move(Backoff.CAP);
            eventually(() -> assertThat(attempts()).isGreaterThan(before));
        }
        assertThat(waiting()).isEqualTo(5);
        assertThat(posts).containsEntry("/notify/events", 5);

        startPayment();
        catchUp();
        assertThat(paid.of("inv_1")).isEqualTo(upTo(5));
        assertThat(notified.of("inv_1")).isEqualTo(upTo(5));
        assertThat(posts).containsEntry("/notify/events", 5);
    }

    @Test
    void anEventThatItsConsumerRefusesBlocksNothingButTheRestOfItsDocumentAndIsKept() throws Exception {
        var refusing = new AtomicInteger(1);
        startNode("notification", Subscriptions.none(), (messaging, store) -> {
            notified = new Hearing("notification", store);
            messaging.on(COUNTED, (event, data) -> {
                if (event.subject().equals("inv_bad") && data.number() == 2 && refusing.get() == 1) {
                    throw Refused.field("/data/number", "odd-only", "Two is not odd.");
                }
                notified.on(event, data);
            });
        });
        startInvoice(TO_NOTIFY);

        count("inv_bad", 3);
        count("inv_good", 3);

        eventually(() -> assertThat(notified.of("inv_good")).isEqualTo(upTo(3)));
        eventually(() -> assertThat(stuck()).hasSize(1));
        assertThat(notified.of("inv_bad")).isEqualTo(upTo(1));
        var failure = Failure.read(stuck().getFirst().lastError()).getFirst();
        assertThat(failure.poison()).isTrue();
        assertThat(failure.status()).isEqualTo(422);
        assertThat(failure.detail()).contains("Two is not odd.");

        clock.move(Backoff.CAP);
        Thread.sleep(300);
        assertThat(attempts()).as("a refused event is not tried again so soon").isEqualTo(1);
        refusing.set(0);
        clock.move(Backoff.SLOW);
        eventually(this::nothingWaits);
        assertThat(notified.of("inv_bad")).isEqualTo(upTo(3));
    }

    @Test
    @Tag("slow")
    void aSlowReceiverHoldsUpNoOtherAndIsNotAskedToDoItTwice() throws Exception {
        var release = new CountDownLatch(1);
        startNode("notification", Subscriptions.none(), (messaging, store) -> {
            notified = new Hearing("notification", store);
            messaging.on(COUNTED, (event, data) -> {
                await(release);
                notified.on(event, data);
            });
        });
        startPayment();
        startInvoice(TO_BOTH);
        count("inv_1", 2);
        count("inv_2", 1);

        // the sender gives up waiting after ten seconds; the handler is still at it
        eventually(() -> assertThat(stuck()).hasSize(2));
        eventually(() -> assertThat(paid.of("inv_1")).isEqualTo(upTo(2)));
        eventually(() -> assertThat(paid.of("inv_2")).isEqualTo(upTo(1)));
        assertThat(notified.of("inv_1")).isEmpty();
        clock.move(Duration.ofSeconds(5));
        eventually(() ->
                assertThat(stuck()).anyMatch(waiting -> waiting.lastError().contains("event-in-progress")));
        release.countDown();

        catchUp();
        assertThat(notified.of("inv_1")).isEqualTo(upTo(2));
        assertThat(notified.of("inv_2")).isEqualTo(upTo(1));
    }

    @Test
    void whatIsOnItsWayWhenTheSenderStopsArrivesAndTheRestIsLeftToTheNext() throws Exception {
        var arrived = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        startNode("notification", Subscriptions.none(), (messaging, store) -> {
            notified = new Hearing("notification", store);
            messaging.on(COUNTED, (event, data) -> {
                arrived.countDown();
                await(release);
                notified.on(event, data);
            });
        });
        startInvoice(TO_NOTIFY);
        count("inv_1", 3);
        arrived.await();

        var stopping = Thread.ofVirtual().start(invoice.messaging::close);
        Thread.sleep(100);
        release.countDown();
        stopping.join();
        assertThat(notified.of("inv_1")).isEqualTo(upTo(1));
        nodes.remove(invoice);
        invoice.stop();

        startInvoice(TO_NOTIFY);
        eventually(this::nothingWaits);
        assertThat(notified.of("inv_1")).isEqualTo(upTo(3));
    }

    @Test
    void aProcessThatIsSenderAndReceiverInOneFinishesWhatIsOnItsWayWhenItStops() throws Exception {
        var toItself = Subscriptions.none().send(COUNTED, "/invoices/events");
        var arrived = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        invoice = startNode("invoice", toItself, (messaging, store) -> {
            notified = new Hearing("invoice", store);
            messaging.on(COUNTED, (event, data) -> {
                arrived.countDown();
                await(release);
                notified.on(event, data);
            });
        });
        counting = new Counting(invoice.store, clock);
        count("inv_1", 3);
        arrived.await();

        nodes.remove(invoice);
        var stopping = Thread.ofVirtual().start(invoice::stop);
        Thread.sleep(100);
        release.countDown();
        stopping.join();

        try (var store = SqliteStore.open(folder.resolve("invoice.db"), clock)) {
            assertThat(new Hearing("invoice", store).of("inv_1")).isEqualTo(upTo(1));
            assertThat(store.outboxes("invoice.").backlog().messages()).isEqualTo(2);
            assertThat(store.outboxes("invoice.").backlog().documentsThatFailed())
                    .isZero();
        }
    }

    @Test
    void aSenderThatDiedIsFollowedByTheNextWhenItsClaimEnds() throws Exception {
        startInvoice(TO_NOTIFY);
        invoice.messaging.close();
        count("inv_1", 3);
        var claimed = invoice.store.outboxes("invoice.").claim(clock.instant(), Node.QUICK.claim(), 10);
        assertThat(claimed).hasSize(1);
        nodes.remove(invoice);
        invoice.stop();

        startNotification();
        startInvoice(TO_NOTIFY);
        count("inv_2", 1);
        eventually(() -> assertThat(notified.of("inv_2")).isEqualTo(upTo(1)));
        assertThat(notified.of("inv_1")).isEmpty();
        clock.move(Node.QUICK.claim());
        eventually(this::nothingWaits);
        assertThat(notified.of("inv_1")).isEqualTo(upTo(3));
    }

    @Test
    void howMuchWaitsAndHowLongIsMeasured() throws Exception {
        startInvoice(TO_NOTIFY);
        count("inv_1", 2);
        eventually(() -> assertThat(stuck()).hasSize(1));
        clock.move(Duration.ofMinutes(1));

        eventually(() -> {
            assertThat(gauge("invoxa.outbox.messages")).isEqualTo(2);
            assertThat(gauge("invoxa.outbox.failed.documents")).isEqualTo(1);
            assertThat(gauge("invoxa.outbox.lag.seconds")).isGreaterThanOrEqualTo(60);
        });
        startNotification();
        catchUp();
        assertThat(invoice.meters.get("invoxa.events.delivered").counter().count())
                .isEqualTo(2);
        assertThat(invoice.meters.get("invoxa.events.failed").counter().count()).isPositive();
        eventually(() -> assertThat(gauge("invoxa.outbox.lag.seconds")).isZero());
    }

    private void startInvoice(Subscriptions subscriptions) {
        invoice = startNode("invoice", subscriptions, (messaging, store) -> counting = new Counting(store, clock));
    }

    private void startNotification() {
        startNode("notification", Subscriptions.none(), (messaging, store) -> {
            notified = new Hearing("notification", store);
            messaging.on(COUNTED, notified);
        });
    }

    private void startPayment() {
        startNode("payment", Subscriptions.none(), (messaging, store) -> {
            paid = new Hearing("payment", store);
            messaging.on(COUNTED, paid);
        });
    }

    private Node startNode(
            String name,
            Subscriptions subscriptions,
            java.util.function.BiConsumer<Messaging, invoxa.storage.DocumentStore> wire) {
        var node = new Node(name, gateway.url(), folder, clock, Node.QUICK, subscriptions, wire);
        nodes.add(node);
        gateway.route(node.path(), node.url());
        return node;
    }

    private void count(String id, int times) {
        for (int i = 0; i < times; i++) {
            counting.count(id);
        }
    }

    /** Ends the pauses between attempts until nothing waits. */
    private void catchUp() throws Exception {
        eventually(() -> {
            invoice.messaging.retryNow();
            nothingWaits();
        });
    }

    private void nothingWaits() {
        assertThat(waiting()).isZero();
    }

    private long waiting() {
        return invoice.store.outboxes("invoice.").backlog().messages();
    }

    private List<invoxa.storage.Outboxes.Waiting> stuck() {
        return invoice.store.outboxes("invoice.").stuck(100);
    }

    private int attempts() {
        return stuck().stream()
                .mapToInt(invoxa.storage.Outboxes.Waiting::attempts)
                .sum();
    }

    private double gauge(String name) {
        return invoice.meters.get(name).gauge().value();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
