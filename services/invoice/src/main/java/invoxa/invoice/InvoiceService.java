package invoxa.invoice;

import invoxa.invoice.attachment.AttachFile;
import invoxa.invoice.attachment.GetAttachment;
import invoxa.invoice.attachment.SweepUploads;
import invoxa.invoice.document.DocumentBranding;
import invoxa.invoice.document.Logos;
import invoxa.invoice.document.RenderDocument;
import invoxa.invoice.document.RenderInBackground;
import invoxa.invoice.document.WarmUp;
import invoxa.invoice.draft.ChangeDraft;
import invoxa.invoice.draft.DeleteDraft;
import invoxa.invoice.draft.DraftInvoice;
import invoxa.invoice.draft.FindFaults;
import invoxa.invoice.draft.ImportInvoice;
import invoxa.invoice.draft.PreviewInvoice;
import invoxa.invoice.draft.ResolveDraft;
import invoxa.invoice.event.DeliveryEvents;
import invoxa.invoice.event.InvoiceSubscriptions;
import invoxa.invoice.http.AttachmentEndpoints;
import invoxa.invoice.http.DocumentEndpoints;
import invoxa.invoice.http.DraftEndpoints;
import invoxa.invoice.http.ImportEndpoints;
import invoxa.invoice.http.InvoicePermissions;
import invoxa.invoice.http.LifecycleEndpoints;
import invoxa.invoice.http.PaymentEndpoints;
import invoxa.invoice.http.ReadEndpoints;
import invoxa.invoice.http.ReportEndpoints;
import invoxa.invoice.http.SeriesEndpoints;
import invoxa.invoice.http.TaxRateEndpoints;
import invoxa.invoice.issue.CreditInvoice;
import invoxa.invoice.issue.FinishIssuing;
import invoxa.invoice.issue.FinishOpenSteps;
import invoxa.invoice.issue.IssueInvoice;
import invoxa.invoice.issue.VoidInvoice;
import invoxa.invoice.parties.Clients;
import invoxa.invoice.parties.OrganizationDays;
import invoxa.invoice.parties.Organizations;
import invoxa.invoice.rates.ChangeTaxRates;
import invoxa.invoice.rates.TaxRateLists;
import invoxa.invoice.report.CheckSeries;
import invoxa.invoice.report.ExportInvoices;
import invoxa.invoice.report.GetInvoice;
import invoxa.invoice.report.ListInvoices;
import invoxa.invoice.report.ReportInvoices;
import invoxa.invoice.send.NoteDelivery;
import invoxa.invoice.send.OpenPublicInvoice;
import invoxa.invoice.send.SendInvoice;
import invoxa.invoice.series.ChangeSeries;
import invoxa.invoice.series.NumberReservations;
import invoxa.invoice.series.SeriesBooks;
import invoxa.invoice.series.ShowSeries;
import invoxa.invoice.settle.ApplyPayment;
import invoxa.invoice.settle.TakeBackPayment;
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
        var numbers = new NumberReservations(environment.store(), invoices::unnumbered, clock);
        var clients = new Clients(environment.calls());
        organizations = new Organizations(environment.calls());
        var resolveDraft = new ResolveDraft(organizations, clients, clock);
        var days = new OrganizationDays(organizations, clock);
        var logos = new Logos(organizations, environment.files(), environment.parsing());
        var uploads = new Uploads(environment.store());
        var attachFile = new AttachFile(environment.files(), uploads, clock);
        var sweepUploads = new SweepUploads(uploads, invoices, attachFile, clock);
        var renderDocument = new RenderDocument(
                new RenditionStore(environment.store()),
                environment.files(),
                attachFile,
                new DocumentBranding(resolveDraft, logos)::of);
        render = new RenderInBackground(renderDocument, environment.settings().integer("INVOXA_PDF_THREADS", 0, 16, 1));
        var finishIssuing = new FinishIssuing(invoices, numbers, seriesBooks, render, clock);
        var draft = new DraftInvoice(resolveDraft, invoices, seriesBooks, attachFile);
        var openPublic = new OpenPublicInvoice(invoices, clock);
        var get = new GetInvoice(invoices, days, clock);
        var credit = new CreditInvoice(invoices, seriesBooks, finishIssuing, clock);
        var finishOpenSteps = new FinishOpenSteps(invoices, numbers, finishIssuing, credit, clock);

        var noteDelivery = new NoteDelivery(invoices);
        messaging = Messaging.of(environment, InvoiceSubscriptions.SUBSCRIPTIONS)
                .on(DeliveryEvents.ACCEPTED, noteDelivery::accepted)
                .on(DeliveryEvents.FAILED, noteDelivery::failed);
        messaging.resumer().every(FinishOpenSteps.EVERY, FinishOpenSteps.NAME, finishOpenSteps::all);
        messaging.resumer().every(SweepUploads.EVERY, SweepUploads.NAME, sweepUploads::all);

        endpoints.addAll(new DraftEndpoints(
                        new PreviewInvoice(resolveDraft),
                        draft,
                        new ChangeDraft(resolveDraft, invoices, seriesBooks, attachFile),
                        new DeleteDraft(invoices),
                        get,
                        clock)
                .all());
        endpoints.addAll(new LifecycleEndpoints(
                        get,
                        new IssueInvoice(
                                resolveDraft,
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
                        new ListInvoices(invoices, days),
                        new ExportInvoices(invoices, days),
                        get,
                        renderDocument,
                        openPublic)
                .all());
        endpoints.addAll(new DocumentEndpoints(get, new FindFaults(resolveDraft), renderDocument).all());
        endpoints.addAll(
                new AttachmentEndpoints(attachFile, new GetAttachment(invoices, attachFile), openPublic).all());
        endpoints.addAll(new SeriesEndpoints(
                        new ShowSeries(seriesBooks, numbers, days),
                        new ChangeSeries(seriesBooks),
                        new CheckSeries(numbers, new SeriesNumbers(invoices)))
                .all());
        endpoints.addAll(
                new TaxRateEndpoints(new ChangeTaxRates(new TaxRateLists(environment.store()), organizations)).all());
        endpoints.addAll(new ReportEndpoints(new ReportInvoices(invoices, days)).all());
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
        WarmUp.make();
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
