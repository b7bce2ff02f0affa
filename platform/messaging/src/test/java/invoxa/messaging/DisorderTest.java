package invoxa.messaging;

import static invoxa.messaging.Counting.COUNTED;
import static invoxa.messaging.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import invoxa.messaging.Gateway.Fate;
import invoxa.storage.DocumentStore;
import invoxa.storage.mongo.MongoStore;
import invoxa.storage.sqlite.SqliteStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything at once: many writers, lost requests, lost answers, handlers that fail, nodes that come and go. */
@Tag("slow")
@Timeout(300)
class DisorderTest {

    private static final int DOCUMENTS = 50;
    private static final int EVENTS = 20;
    private static final Subscriptions TO_BOTH =
            Subscriptions.none().send(COUNTED, "/notify/events", "/payments/events");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final Random chance = new Random(2026);
    private Function<String, DocumentStore> open;
    private volatile boolean disorder = true;
    private volatile Hearing notified;
    private volatile Hearing paid;

    @Test
    void eachEventHasItsEffectOnceAndInOrderOnSqlite() throws Exception {
        eachEventHasItsEffectOnceAndInOrder(service -> SqliteStore.open(folder.resolve(service + ".db"), clock));
    }

    @Test
    void eachEventHasItsEffectOnceAndInOrderOnMongoDb() throws Exception {
        var server = new MongoServer(new MemoryBackend());
        var address = "mongodb://127.0.0.1:" + server.bind().getPort() + "/";
        try {
            eachEventHasItsEffectOnceAndInOrder(service -> MongoStore.open(address + service));
        } finally {
            server.shutdownNow();
        }
    }

    private void eachEventHasItsEffectOnceAndInOrder(Function<String, DocumentStore> stores) throws Exception {
        open = stores;
        try (var gateway = new Gateway()) {
            gateway.fate =
                    path -> happens(0.2) ? Fate.FINDS_NOBODY : happens(0.1) ? Fate.IS_NEVER_ANSWERED : Fate.ARRIVES;
            var notification = hearingNode("notification", gateway);
            var payment = hearingNode("payment", gateway);
            var invoice = new Node(
                    "invoice", open.apply("invoice"), gateway.url(), folder, clock, Node.QUICK, TO_BOTH, (m, s) -> {});
            // a second sender over the same store, as another node would be
            var other = invoice.anotherMessaging(TO_BOTH, Node.QUICK);
            other.start();
            var counting = new Counting(invoice.store, clock);

            var writing = Thread.ofVirtual().start(() -> writeAll(counting));
            for (int round = 0; round < 4; round++) {
                Thread.sleep(400);
                notification.stop();
                notification = hearingNode("notification", gateway);
                Thread.sleep(200);
                payment.stop();
                payment = hearingNode("payment", gateway);
                other.close();
                other = invoice.anotherMessaging(TO_BOTH, Node.QUICK);
                other.start();
                other.retryNow();
            }
            writing.join();
            invoice.stop();
            other.close();
            invoice = new Node(
                    "invoice", open.apply("invoice"), gateway.url(), folder, clock, Node.QUICK, TO_BOTH, (m, s) -> {});

            disorder = false;
            var last = invoice;
            eventually(() -> {
                last.messaging.retryNow();
                assertThat(last.store.outboxes("invoice.").backlog().messages()).isZero();
            });
            for (int i = 0; i < DOCUMENTS; i++) {
                assertThat(notified.of("inv_" + i)).as("notification of " + i).isEqualTo(upTo(EVENTS));
                assertThat(paid.of("inv_" + i)).as("payment of " + i).isEqualTo(upTo(EVENTS));
            }
            invoice.stop();
            notification.stop();
            payment.stop();
        }
    }

    private void writeAll(Counting counting) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < DOCUMENTS * EVENTS; i++) {
            order.add(i % DOCUMENTS);
        }
        Collections.shuffle(order, new Random(7));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 8; writer++) {
                int mine = writer;
                Callable<Void> write = () -> {
                    for (int document : order) {
                        if (document % 8 == mine) {
                            counting.count("inv_" + document);
                            Thread.sleep(chance.nextInt(20));
                        }
                    }
                    return null;
                };
                var _ = threads.submit(write);
            }
        }
    }

    private Node hearingNode(String name, Gateway gateway) {
        var node = new Node(
                name,
                open.apply(name),
                gateway.url(),
                folder,
                clock,
                Node.QUICK,
                Subscriptions.none(),
                (messaging, store) -> {
                    var hearing = new Hearing(name, store);
                    messaging.on(COUNTED, (event, data) -> {
                        if (happens(0.05)) {
                            throw new IllegalStateException("not now");
                        }
                        hearing.on(event, data);
                    });
                    if (name.equals("notification")) {
                        notified = hearing;
                    } else {
                        paid = hearing;
                    }
                });
        gateway.route(node.path(), node.url());
        return node;
    }

    private boolean happens(double probability) {
        return disorder && chance.nextDouble() < probability;
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
