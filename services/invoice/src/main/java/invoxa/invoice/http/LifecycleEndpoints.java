package invoxa.invoice.http;

import static invoxa.web.Endpoint.post;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.issue.CreditInvoice;
import invoxa.invoice.issue.IssueInvoice;
import invoxa.invoice.issue.VoidInvoice;
import invoxa.invoice.report.GetInvoice;
import invoxa.invoice.send.SendInvoice;
import invoxa.kernel.FieldErrors;
import invoxa.storage.Stored;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to an invoice by the hands of its organization: issue, void, credit, send. */
public final class LifecycleEndpoints {

    private static final int MAX_REASON = 1_000;

    private final GetInvoice get;
    private final IssueInvoice issue;
    private final VoidInvoice declareVoid;
    private final CreditInvoice credit;
    private final SendInvoice send;
    private final Clock clock;

    public LifecycleEndpoints(
            GetInvoice get,
            IssueInvoice issue,
            VoidInvoice declareVoid,
            CreditInvoice credit,
            SendInvoice send,
            Clock clock) {
        this.get = get;
        this.issue = issue;
        this.declareVoid = declareVoid;
        this.credit = credit;
        this.send = send;
        this.clock = clock;
    }

    record Reason(@Nullable String reason) {}

    record Message(List<String> recipients, @Nullable String message) {
        Message {
            recipients = recipients == null ? List.of() : List.copyOf(recipients);
        }
    }

    public List<Endpoint> all() {
        return List.of(
                post("/invoices/{id}/issue", this::issue),
                post("/invoices/{id}/void", this::declareVoid),
                post("/invoices/{id}/credit", this::credit),
                post("/invoices/{id}/send", this::send));
    }

    private Response issue(Request request) {
        return answer(issue.issue(seen(request), Caller.stamp(request, clock)));
    }

    private Response declareVoid(Request request) {
        var reason = request.body(Reason.class).reason();
        new FieldErrors()
                .required("/reason", reason)
                .atMost("/reason", reason, MAX_REASON)
                .throwIfAny();
        var by = Caller.stamp(request, clock);
        var why = String.valueOf(reason);
        return answer(
                request.header("If-Match") == null
                        ? declareVoid.declareVoid(request.organization(), request.path("id"), why, by)
                        : declareVoid.declareVoid(seen(request), why, by));
    }

    private Response credit(Request request) {
        var reason =
                request.bytes().length == 0 ? null : request.body(Reason.class).reason();
        new FieldErrors().atMost("/reason", reason, MAX_REASON).throwIfAny();
        var invoice = seen(request);
        var creditNote = credit.credit(
                request.organization(),
                invoice.id(),
                request.newId(InvoiceDocument.ID_PREFIX),
                reason,
                Caller.stamp(request, clock));
        return Response.created("/invoices/" + creditNote.id(), view(creditNote))
                .etag(creditNote);
    }

    private Response send(Request request) {
        var message = request.bytes().length == 0 ? new Message(List.of(), null) : request.body(Message.class);
        var invoice = seen(request);
        return answer(send.send(
                request.organization(),
                invoice.id(),
                request.newId("snd"),
                message.recipients(),
                message.message(),
                Caller.stamp(request, clock)));
    }

    private Stored<InvoiceDocument> seen(Request request) {
        return Caller.unchangedIfSaid(request, get.get(request.organization(), request.path("id")));
    }

    private Response answer(Stored<InvoiceDocument> stored) {
        return Response.ok(view(stored)).etag(stored);
    }

    private InvoiceView view(Stored<InvoiceDocument> stored) {
        return InvoiceView.of(stored.content(), get.today(stored.content()));
    }
}
