package invoxa.payment;

import invoxa.messaging.Messaging;
import invoxa.payment.attempt.OfferPayment;
import invoxa.payment.attempt.PublicEndpoints;
import invoxa.payment.event.PaymentEvents;
import invoxa.payment.provider.sandbox.Sandbox;
import invoxa.payment.remote.Clients;
import invoxa.payment.remote.Invoices;
import invoxa.payment.statement.BilledDocuments;
import invoxa.payment.statement.StateAccount;
import invoxa.payment.statement.StatementEndpoints;
import invoxa.payment.store.Payments;
import invoxa.web.Endpoint;
import invoxa.web.Environment;
import invoxa.web.Permissions;
import invoxa.web.Service;
import java.util.ArrayList;
import java.util.List;

/** The payment service, put together. */
public final class PaymentService implements Service {

    public static final String NAME = "payment";

    private final Messaging messaging;
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final boolean testPayments;

    public PaymentService(Environment environment) {
        var clock = environment.clock();
        var payments = new Payments(environment.store());
        var invoices = new Invoices(environment.calls());
        var clients = new Clients(environment.calls());
        var checkAllocation = new CheckAllocation(invoices);
        var finish = new FinishPayment(payments, invoices, clients, clock);
        var keepCredit = new KeepCredit(payments);
        testPayments = environment.settings().isOn(Sandbox.SETTING);
        var sandbox = new Sandbox(environment, payments, invoices, finish);

        messaging = Messaging.of(environment, PaymentEvents.SUBSCRIPTIONS)
                .on(PaymentEvents.CREDIT_NOTE_ISSUED, keepCredit::on);
        messaging.resumer().every(FinishPayment.EVERY, FinishPayment.NAME, finish::all);
        sandbox.resumeWith(messaging.resumer());

        endpoints.addAll(new PaymentEndpoints(
                        payments,
                        new RecordPayment(payments, clients, checkAllocation, finish, clock),
                        new AllocateCredit(payments, checkAllocation, finish),
                        new RemoveAllocation(payments, finish),
                        new ReversePayment(payments, finish),
                        new RefundPayment(payments),
                        clock)
                .all());
        endpoints.addAll(
                new StatementEndpoints(new StateAccount(new BilledDocuments(environment.calls()), payments, clients))
                        .all());
        endpoints.addAll(
                new PublicEndpoints(new OfferPayment(invoices, testPayments ? List.of(Sandbox.OPTION) : List.of()))
                        .all());
        if (testPayments) {
            sandbox.announce();
            endpoints.addAll(sandbox.endpoints());
        }
        endpoints.addAll(messaging.endpoints());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String path() {
        return "/payments";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.copyOf(endpoints);
    }

    @Override
    public Permissions permissions() {
        var table = PublicEndpoints.allow(StatementEndpoints.allow(PaymentEndpoints.allow(Permissions.table())));
        return messaging.allow(testPayments ? Sandbox.allow(table) : table);
    }

    @Override
    public void start() {
        messaging.start();
    }

    @Override
    public void close() {
        messaging.close();
    }
}
