package invoxa.invoice;

import invoxa.invoice.event.DeliveryEvents;
import invoxa.invoice.http.AttachmentEndpoints;
import invoxa.invoice.http.DocumentEndpoints;
import invoxa.invoice.http.DraftEndpoints;
import invoxa.invoice.http.ImportEndpoints;
import invoxa.invoice.http.InvoicePermissions;
import invoxa.invoice.http.LifeEndpoints;
import invoxa.invoice.http.PaymentEndpoints;
import invoxa.invoice.http.ReadEndpoints;
import invoxa.invoice.http.ReportEndpoints;
import invoxa.invoice.http.SeriesEndpoints;
import invoxa.invoice.http.TaxRateEndpoints;
import invoxa.invoice.numbering.Numbers;
import invoxa.invoice.numbering.SeriesBooks;
import invoxa.invoice.parties.Clients;
import invoxa.invoice.parties.Organizations;
import invoxa.invoice.rates.TaxRateLists;
import invoxa.invoice.store.Invoices;
import invoxa.invoice.store.RenditionStore;
import invoxa.invoice.store.SeriesNumbers;
import invoxa.invoice.store.Uploads;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.messaging.Messaging;
import invoxa.web.Endpoint;
import invoxa.web.Environment;
import invoxa.web.Permissions;
import invoxa.web.Service;
import invoxa.web.call.MaySend;
import invoxa.web.call.Unavailable;
import java.util.ArrayList;
import java.util.List;

/** The invoice service, put together. */
public final class InvoiceService implements Service {

    public static final String NAME = "invoice";

    private final Messaging messaging;
    private final Organizations organizations;
    private final RenderInBackground render;
    private final List<Endpoint> endpoints = new ArrayList<>();

    public InvoiceService(Environment environment) {
        var clock = environment.clock();
        var invoices = new Invoices(environment.store());
        var seriesBooks = new SeriesBooks(environment.store());
        var numbers = new Numbers(environment.store(), invoices::unnumbered, clock);
        var clients = new Clients(environment.calls());
        organizations = new Organizations(environment.calls());
        var composer = new Composer(organizations, clients, clock);
        var logos = new Logos(organizations, environment.files(), environment.parsing());
        var uploads = new Uploads(environment.store());
        var attachFile = new AttachFile(environment.files(), uploads, clock);
        var sweepUploads = new SweepUploads(uploads, invoices, attachFile, clock);
        var renderDocument = new RenderDocument(
                new RenditionStore(environment.store()),
                environment.files(),
                attachFile,
                new Looks(composer, logos)::of);
        render = new RenderInBackground(renderDocument, environment.settings().integer("INVOXA_PDF_THREADS", 0, 16, 1));
        var finishIssuing = new FinishIssuing(invoices, numbers, seriesBooks, render, clock);
        var draft = new DraftInvoice(composer, invoices, seriesBooks, attachFile);
        var openPublic = new OpenPublicInvoice(invoices, clock);
        var get = new GetInvoice(invoices, composer, clock);
        var credit = new CreditInvoice(invoices, seriesBooks, finishIssuing, clock);
        var finishOpenSteps = new FinishOpenSteps(invoices, numbers, finishIssuing, credit, clock);

        var noteDelivery = new NoteDelivery(invoices);
        messaging = Messaging.of(environment, Outgoing.SUBSCRIPTIONS)
                .on(DeliveryEvents.ACCEPTED, noteDelivery::accepted)
                .on(DeliveryEvents.FAILED, noteDelivery::failed);
        messaging.resumer().every(FinishOpenSteps.EVERY, FinishOpenSteps.NAME, finishOpenSteps::all);
        messaging.resumer().every(SweepUploads.EVERY, SweepUploads.NAME, sweepUploads::all);

        endpoints.addAll(new DraftEndpoints(
                        new PreviewInvoice(composer),
                        draft,
                        new ChangeDraft(composer, invoices, seriesBooks, attachFile),
                        new DeleteDraft(invoices),
                        get,
                        clock)
                .all());
        endpoints.addAll(new LifeEndpoints(
                        get,
                        new IssueInvoice(
                                composer,
                                invoices,
                                seriesBooks,
                                logos,
                                finishIssuing,
                                environment.meters().counter("invoxa.invoices.issued")),
                        new VoidInvoice(invoices),
                        credit,
                        new SendInvoice(invoices, new MaySend(environment.calls())),
                        clock)
                .all());
        endpoints.addAll(
                new PaymentEndpoints(new ApplyPayment(invoices, clock), new TakeBackPayment(invoices, clock), get)
                        .all());
        endpoints.addAll(new ReadEndpoints(
                        new ListInvoices(invoices, composer),
                        new ExportInvoices(invoices, composer),
                        get,
                        renderDocument,
                        openPublic)
                .all());
        endpoints.addAll(new DocumentEndpoints(get, new FindFaults(composer), renderDocument).all());
        endpoints.addAll(
                new AttachmentEndpoints(attachFile, new GetAttachment(invoices, attachFile), openPublic).all());
        endpoints.addAll(new SeriesEndpoints(
                        new ShowSeries(seriesBooks, numbers, composer),
                        new ChangeSeries(seriesBooks),
                        new CheckSeries(numbers, new SeriesNumbers(invoices)))
                .all());
        endpoints.addAll(
                new TaxRateEndpoints(new ChangeTaxRates(new TaxRateLists(environment.store()), organizations)).all());
        endpoints.addAll(new ReportEndpoints(new ReportInvoices(invoices, composer)).all());
        endpoints.addAll(
                new ImportEndpoints(new ImportInvoice(environment.parsing(), draft, clients, attachFile), get, clock)
                        .all());
        endpoints.addAll(messaging.endpoints());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String path() {
        return "/invoices";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.copyOf(endpoints);
    }

    @Override
    public Permissions permissions() {
        return messaging.allow(InvoicePermissions.table());
    }

    @Override
    public void start() {
        render.start();
        messaging.start();
    }

    @Override
    public void warmUp() {
        FirstDocument.make();
        try {
            organizations.get(OrganizationId.next());
        } catch (Refused | Unavailable e) {
            // nobody's: but the way to auth, with a token of this service, has been gone once, if auth is up already
        }
    }

    @Override
    public void close() {
        messaging.close();
        render.close();
    }
}
