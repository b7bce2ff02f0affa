package invoxa.payment;

import invoxa.messaging.Messaging;
import invoxa.payment.attempt.AttemptEndpoints;
import invoxa.payment.attempt.Attempts;
import invoxa.payment.attempt.DecideAttempt;
import invoxa.payment.attempt.OfferPayment;
import invoxa.payment.attempt.StartAttempt;
import invoxa.payment.event.PaymentEvents;
import invoxa.payment.provider.PaymentProvider;
import invoxa.payment.provider.sandbox.Sandbox;
import invoxa.payment.remote.BilledDocuments;
import invoxa.payment.remote.Clients;
import invoxa.payment.remote.Invoices;
import invoxa.payment.statement.StatementEndpoints;
import invoxa.payment.statement.WriteStatement;
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
    private final Permissions permissions;

    public PaymentService(Environment environment) {
        var clock = environment.clock();
        var payments = new Payments(environment.store());
        var invoices = new Invoices(environment.calls());
        var clients = new Clients(environment.calls());
        var checkAllocation = new CheckAllocation(invoices);
        var finish = new FinishPayment(payments, invoices, clients, clock);
        var keepCredit = new KeepCredit(payments);

        var attempts = new Attempts(environment.store());
        var decideAttempt = new DecideAttempt(
                attempts,
                payment -> finish.finishNow(payments.addOnce(payment)),
                environment.meters().counter("invoxa.payments.failed"),
                clock);
        var sandbox = new Sandbox(attempts, decideAttempt);
        boolean testPayments = environment.settings().isOn(Sandbox.SETTING);
        List<PaymentProvider> providers = testPayments ? List.of(sandbox) : List.of();
        var attemptEndpoints = new AttemptEndpoints(
                new OfferPayment(invoices, providers), new StartAttempt(attempts, invoices, clock), providers);

        messaging = Messaging.of(environment, PaymentEvents.SUBSCRIPTIONS)
                .on(PaymentEvents.CREDIT_NOTE_ISSUED, keepCredit::on);
        messaging.resumer().every(FinishPayment.EVERY, FinishPayment.NAME, finish::all);
        messaging.resumer().every(DecideAttempt.EVERY, DecideAttempt.NAME, decideAttempt::all);

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
                new StatementEndpoints(new WriteStatement(new BilledDocuments(environment.calls()), payments, clients))
                        .all());
        endpoints.addAll(attemptEndpoints.all());
        endpoints.addAll(messaging.endpoints());

        var table = attemptEndpoints.allow(StatementEndpoints.allow(PaymentEndpoints.allow(Permissions.table())));
        if (testPayments) {
            sandbox.announce();
            endpoints.addAll(sandbox.endpoints());
            table = sandbox.allow(table);
        }
        permissions = messaging.allow(table);
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
        return permissions;
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
