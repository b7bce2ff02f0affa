package invoxa.messaging;

import static invoxa.messaging.Counting.COUNTED;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** The process that {@link KilledProcessTest} kills: a sender or a receiver, which says its address and goes on. */
final class DyingNode {

    static final int DOCUMENTS = 20;
    static final int EVENTS = 10;
    private static final Timing TIMING =
            new Timing(Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofSeconds(3), Duration.ofSeconds(2));

    private DyingNode() {}

    /** @param arguments the service's name, the gateway, the folder */
    public static void main(String... arguments) throws Exception {
        var gateway = URI.create(arguments[1]);
        var folder = Path.of(arguments[2]);
        if (arguments[0].equals("invoice")) {
            send(gateway, folder);
        } else {
            receive(gateway, folder);
        }
        Thread.currentThread().join();
    }

    private static void send(URI gateway, Path folder) throws Exception {
        var subscriptions = Subscriptions.none().send(COUNTED, "/notify/events");
        var node = new Node("invoice", gateway, folder, Clock.systemUTC(), TIMING, subscriptions, (m, s) -> {});
        System.out.println(node.url());
        var counting = new Counting(node.store, Clock.systemUTC());
        for (int number = 1; number <= EVENTS; number++) {
            for (int i = 0; i < DOCUMENTS; i++) {
                if (counting.countOf("inv_" + i) < number) {
                    counting.count("inv_" + i);
                }
            }
            Thread.sleep(50);
        }
        System.out.println("all written");
    }

    private static void receive(URI gateway, Path folder) {
        var node = new Node(
                "notification",
                gateway,
                folder,
                Clock.systemUTC(),
                TIMING,
                Subscriptions.none(),
                (messaging, store) -> {
                    var hearing = new Hearing("notification", store);
                    messaging.on(COUNTED, (event, data) -> {
                        hearing.onceMore(event, data);
                        hearing.writeLetter(event, data);
                    });
                });
        System.out.println(node.url());
    }
}
