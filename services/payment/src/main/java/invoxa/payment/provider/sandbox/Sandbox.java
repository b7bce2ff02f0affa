package invoxa.payment.provider.sandbox;

import invoxa.kernel.Refused;
import invoxa.payment.attempt.AttemptJson;
import invoxa.payment.attempt.Attempts;
import invoxa.payment.attempt.DecideAttempt;
import invoxa.payment.attempt.Outcome;
import invoxa.payment.provider.PaymentProvider;
import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Permissions;
import invoxa.web.Request;
import invoxa.web.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sandbox provider. Its endpoints are open to everyone who knows an attempt's id: whoever has the link of an
 * invoice can mark it as paid. So it is there only where the installation switches it on, and what is paid by it is a
 * test payment.
 */
public final class Sandbox implements PaymentProvider {

    /** Switches it on ({@code on}); else nothing of it is there. */
    public static final String SETTING = "INVOXA_SANDBOX_PAYMENTS";

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
    private static final String PATH = "/payments/sandbox/";
    private static final String PAGE = PATH + "{attemptId}";
    private static final String OUTCOME = PAGE + "/outcome";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MAX_OUTCOME_BYTES = 1_000;

    private final Attempts attempts;
    private final DecideAttempt decideAttempt;

    public Sandbox(Attempts attempts, DecideAttempt decideAttempt) {
        this.attempts = attempts;
        this.decideAttempt = decideAttempt;
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public boolean isTest() {
        return true;
    }

    @Override
    public String checkoutUrl(String attemptId, String baseUrl) {
        return baseUrl + PATH + attemptId;
    }

    /** Says in the log what is switched on. */
    public void announce() {
        LOG.warn(
                "TEST payments are on ({}=on): everyone who has the link of an invoice can mark it as paid, and no"
                        + " money moves. Not for an installation with real clients.",
                SETTING);
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PAGE, this::page),
                Endpoint.post(OUTCOME, this::decide)
                        .accepting("application/json", FORM)
                        .maxBody(MAX_OUTCOME_BYTES)
                        .notReplayed());
    }

    public Permissions allow(Permissions table) {
        return table.allow("GET " + PAGE, Access.open()).allow("POST " + OUTCOME, Access.open());
    }

    record NewOutcome(@Nullable Outcome outcome) {}

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
        return form
                ? Response.seeOther(PATH + decided.id())
                : Response.ok(AttemptJson.of(decided, this, request.baseUrl().toString()));
    }

    private static @Nullable Outcome ofForm(Request request) {
        var said = request.form().get("outcome");
        try {
            return said == null ? null : Outcome.of(said);
        } catch (IllegalArgumentException e) {
            throw Refused.field("/outcome", "invalid", String.valueOf(e.getMessage()));
        }
    }
}
