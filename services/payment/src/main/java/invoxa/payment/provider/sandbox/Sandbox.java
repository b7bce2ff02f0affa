package invoxa.payment.provider.sandbox;

import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Refused;
import invoxa.messaging.Resumer;
import invoxa.payment.FinishPayment;
import invoxa.payment.attempt.Attempt;
import invoxa.payment.attempt.AttemptState;
import invoxa.payment.attempt.Attempts;
import invoxa.payment.attempt.DecideAttempt;
import invoxa.payment.attempt.Outcome;
import invoxa.payment.attempt.PaymentOption;
import invoxa.payment.attempt.StartAttempt;
import invoxa.payment.remote.Invoices;
import invoxa.payment.store.Payments;
import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Environment;
import invoxa.web.Permissions;
import invoxa.web.Request;
import invoxa.web.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sandbox provider's endpoints, which are open to everyone who knows an invoice's page or an attempt's id: whoever
 * has the link of an invoice can mark it as paid. So they are there only where the installation switches them on, and
 * what is paid by them is a test payment.
 */
public final class Sandbox {

    /** What it adds to what a public page offers. */
    public static final PaymentOption OPTION = new PaymentOption("sandbox", true);

    /** Switches it on ({@code on}); else nothing of it is there. */
    public static final String SETTING = "INVOXA_SANDBOX_PAYMENTS";

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int LARGEST_OUTCOME = 1_000;

    private final Attempts attempts;
    private final StartAttempt startAttempt;
    private final DecideAttempt decideAttempt;

    public Sandbox(Environment environment, Payments payments, Invoices invoices, FinishPayment finish) {
        attempts = new Attempts(environment.store());
        startAttempt = new StartAttempt(attempts, invoices, environment.clock());
        decideAttempt = new DecideAttempt(
                attempts,
                payments,
                finish,
                environment.meters().counter("invoxa.payments.failed"),
                environment.clock());
    }

    /** Says in the log what is switched on. */
    public void announce() {
        LOG.warn(
                "TEST payments are on ({}=on): everyone who has the link of an invoice can mark it as paid, and no money"
                        + " moves. Not for an installation with real clients.",
                SETTING);
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/payments/public/{token}/attempts", this::start).notReplayed(),
                Endpoint.get("/payments/sandbox/{attemptId}", this::page),
                Endpoint.post("/payments/sandbox/{attemptId}/outcome", this::decide)
                        .accepting("application/json", FORM)
                        .maxBody(LARGEST_OUTCOME)
                        .notReplayed());
    }

    public static Permissions allow(Permissions table) {
        return table.allow("POST /payments/public/{token}/attempts", Access.open())
                .allow("GET /payments/sandbox/{attemptId}", Access.open())
                .allow("POST /payments/sandbox/{attemptId}/outcome", Access.open());
    }

    public void resumeWith(Resumer resumer) {
        resumer.every(DecideAttempt.EVERY, DecideAttempt.NAME, decideAttempt::all);
    }

    /** @param checkoutUrl the provider's page, where the client goes to pay */
    record AttemptJson(
            String id,
            String provider,
            boolean test,
            AttemptState state,
            String invoiceId,
            BigDecimal amount,
            CurrencyCode currency,
            String checkoutUrl,
            Instant createdAt,
            @Nullable Instant decidedAt,
            @Nullable String paymentId) {}

    record NewOutcome(@Nullable Outcome outcome) {}

    private Response start(Request request) {
        var started = startAttempt.start(request.path("token"));
        var shown = json(started.attempt(), request);
        return started.isNew()
                ? Response.created("/payments/sandbox/" + started.attempt().id(), shown)
                : Response.ok(shown);
    }

    private Response page(Request request) {
        return HostedPage.of(attempts.get(request.path("attemptId")));
    }

    private Response decide(Request request) {
        var type = request.header("Content-Type");
        boolean form = type != null && type.startsWith(FORM);
        var outcome = form ? ofForm(request) : request.body(NewOutcome.class).outcome();
        if (outcome == null) {
            throw Refused.field("/outcome", "required", "Expected succeed or fail.");
        }
        var decided = decideAttempt.decide(request.path("attemptId"), outcome);
        return form ? Response.seeOther("/payments/sandbox/" + decided.id()) : Response.ok(json(decided, request));
    }

    private static @Nullable Outcome ofForm(Request request) {
        var said = request.form().get("outcome");
        try {
            return said == null ? null : Outcome.of(said);
        } catch (IllegalArgumentException e) {
            throw Refused.field("/outcome", "invalid", String.valueOf(e.getMessage()));
        }
    }

    private static AttemptJson json(Attempt attempt, Request request) {
        return new AttemptJson(
                attempt.id(),
                OPTION.provider(),
                OPTION.test(),
                attempt.state(),
                attempt.invoiceId(),
                attempt.amount(),
                attempt.currency(),
                request.baseUrl() + "/payments/sandbox/" + attempt.id(),
                attempt.createdAt(),
                attempt.decidedAt(),
                attempt.recorded() ? attempt.paymentId() : null);
    }
}
