package invoxa.invoice.http;

import static invoxa.web.Endpoint.get;

import invoxa.einvoice.profile.Form;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.InvoiceRules;
import invoxa.einvoice.rules.finding.Finding;
import invoxa.invoice.document.RenderDocument;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Renditions;
import invoxa.invoice.draft.FindFaults;
import invoxa.invoice.report.GetInvoice;
import invoxa.kernel.Refused;
import invoxa.storage.Stored;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules find on a document, and the forms in which it is given out. */
public final class DocumentEndpoints {

    private final GetInvoice get;
    private final FindFaults findFaults;
    private final RenderDocument render;

    public DocumentEndpoints(GetInvoice get, FindFaults findFaults, RenderDocument render) {
        this.get = get;
        this.findFaults = findFaults;
        this.render = render;
    }

    record FormView(
            String format,
            Profile profile,
            String mediaType,
            boolean own,
            boolean available,
            List<Finding> obstacles,
            @Nullable String sha256,
            @Nullable Long size) {}

    record FormsView(Profile profile, @Nullable String rules, List<FormView> items) {}

    public List<Endpoint> all() {
        return List.of(
                get("/invoices/{id}/findings", this::findings),
                get("/invoices/{id}/documents", this::forms),
                get("/invoices/{id}/documents/{format}", this::form));
    }

    private Response findings(Request request) {
        return Response.ok(findFaults.find(stored(request)));
    }

    private Response forms(Request request) {
        var stored = stored(request);
        var document = stored.content();
        var own = InvoiceRules.profile(document.invoice());
        var kept = render.renditions(stored);
        var forms =
                Form.all().stream().map(form -> view(document, form, own, kept)).toList();
        var rules = document.issue() == null ? null : document.issue().rules();
        return Response.ok(new FormsView(own, rules, forms));
    }

    private FormView view(InvoiceDocument document, Form form, Profile own, Renditions kept) {
        var obstacles = render.obstacles(document, form, kept);
        var rendered = kept.forms().get(form.code());
        boolean issued = document.invoice().number() != null;
        return new FormView(
                form.code(),
                form.profile(),
                form.syntax().mediaType(),
                form == Form.PDF || form.profile() == own,
                (issued || form == Form.PDF) && obstacles.isEmpty(),
                obstacles,
                rendered == null ? null : rendered.sha256(),
                rendered == null ? null : rendered.size());
    }

    private Response form(Request request) {
        var stored = stored(request);
        var own = InvoiceRules.profile(stored.content().invoice());
        var form = Form.named(request.path("format"), own).orElseThrow(() -> Refused.notFound("form of documents"));
        var number = stored.content().invoice().number();
        var name = (number == null ? "draft" : number.replace('/', '-'))
                + (form == Form.PDF ? "" : "-" + form.code())
                + form.syntax().suffix();
        return Response.bytes(form.syntax().mediaType(), render.render(stored, form))
                .inline(name);
    }

    private Stored<InvoiceDocument> stored(Request request) {
        return get.get(request.organization(), request.path("id"));
    }
}
