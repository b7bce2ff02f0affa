package invoxa.payment;

import invoxa.invoice.InvoiceService;
import invoxa.testing.TestServer;
import invoxa.testing.TestServerPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A server for all tests of a class, with the real invoice service beside, and a business of its own for each. */
abstract class BesideInvoices {

    static final Neighbours NEIGHBOURS = new Neighbours();
    static TestServer server;
    Business business;

    static TestServerPlan plan(Neighbours neighbours) {
        return withoutSettings(neighbours).setting("INVOXA_SANDBOX_PAYMENTS", "on");
    }

    /** As an installation is that sets nothing. */
    static TestServerPlan withoutSettings(Neighbours neighbours) {
        return neighbours.beside(TestServer.with(PaymentService.NAME, PaymentService::new)
                .and(InvoiceService.NAME, InvoiceService::new));
    }

    @BeforeAll
    static void start() {
        server = plan(NEIGHBOURS).start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void meet() {
        business = new Business(server, NEIGHBOURS);
    }
}
