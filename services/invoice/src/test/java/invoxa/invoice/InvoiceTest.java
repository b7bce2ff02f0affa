package invoxa.invoice;

import invoxa.kernel.OrganizationId;
import invoxa.testing.TestServer;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A running invoice service with its neighbours; each test has an organization of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InvoiceTest {

    final Neighbours neighbours = new Neighbours();
    TestServer server;
    InvoiceApi api;
    String client;

    @BeforeAll
    void start() {
        server = neighbours
                .beside(TestServer.with(InvoiceService.NAME, InvoiceService::new))
                .start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void meet() {
        api = another();
        client = neighbours.addClient();
    }

    /** Another organization. */
    InvoiceApi another() {
        return new InvoiceApi(server, OrganizationId.next());
    }

    /** Waits for what happens in the background, and fails where it does not within half a minute. */
    static void eventually(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen: " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
