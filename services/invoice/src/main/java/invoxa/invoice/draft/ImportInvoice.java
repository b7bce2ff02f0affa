package invoxa.invoice.draft;

import invoxa.einvoice.InvoiceFiles;
import invoxa.einvoice.calculation.Calculation;
import invoxa.einvoice.model.EarlyPaymentTerms;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Process;
import invoxa.einvoice.pdf.PrintableText;
import invoxa.einvoice.pdf.archive.HybridPdf;
import invoxa.einvoice.rules.InvoiceRules;
import invoxa.einvoice.syntax.Discrepancy;
import invoxa.einvoice.syntax.ImportedInvoice;
import invoxa.einvoice.xml.Unplaced;
import invoxa.invoice.attachment.AttachFile;
import invoxa.invoice.domain.Draft;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Stamp;
import invoxa.invoice.parties.Clients;
import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Problem.FieldError;
import invoxa.kernel.StopSignal;
import invoxa.storage.Partition;
import invoxa.storage.Stored;
import invoxa.web.parsing.Parsing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a draft of a UBL or CII file, or of a PDF that has one inside. Its client is found or made; its attachments are
 * kept. The seller is this organization and the number will be one of its series, whatever the file says.
 */
public final class ImportInvoice {

    private final InvoiceFiles reader = new InvoiceFiles();
    private final Parsing parsing;
    private final DraftInvoice draftInvoice;
    private final Clients clients;
    private final AttachFile attachFile;

    public ImportInvoice(Parsing parsing, DraftInvoice draftInvoice, Clients clients, AttachFile attachFile) {
        this.parsing = parsing;
        this.draftInvoice = draftInvoice;
        this.clients = clients;
        this.attachFile = attachFile;
    }

    /**
     * @param unplaced what the file says and the draft does not
     * @param discrepancy the first figure of the file that does not follow from its lines
     * @param obstacles what keeps the draft from being issued as it is
     */
    public record Imported(
            Stored<InvoiceDocument> draft,
            Clients.Resolved client,
            ImportedInvoice file,
            List<Unplaced> unplaced,
            Optional<Discrepancy> discrepancy,
            List<FieldError> obstacles) {}

    /** @param id of the draft; the same id again makes no second one */
    public Imported read(OrganizationId organization, String id, byte[] bytes, Stamp by) {
        var file = parsing.parse(bytes.length, signal -> parsed(bytes, signal));
        var invoice = file.invoice();
        var client = clients.resolve(organization, invoice.buyer(), Ids.derived("res", organization + "/" + id));
        file.files().values().forEach(content -> attachFile.keep(Partition.of(organization), content));
        var draft = draftInvoice.draft(organization, id, draft(invoice, client.id()), by);
        var content = draft.content().invoice();
        return new Imported(
                draft,
                client,
                file,
                Stream.concat(QuotedReference.dropped(file).stream(), file.unplaced().stream())
                        .toList(),
                Discrepancy.first(file.declared(), Calculation.of(content)),
                InvoiceRules.issue(content, PrintableText::firstMissing).obstacles());
    }

    private ImportedInvoice parsed(byte[] bytes, StopSignal signal) {
        return reader.read(HybridPdf.isPdf(bytes) ? HybridPdf.invoice(bytes, signal) : bytes, signal);
    }

    /** What the file was made by (BT-24) says nothing of what this document is to be: that is chosen anew. */
    private static @Nullable Process businessProcess(Invoice invoice) {
        var process = invoice.process();
        return process == null || process.businessProcess() == null
                ? null
                : new Process(process.businessProcess(), null);
    }

    /** Discounts are fields of their own, unless nothing else says until when to pay: then the terms stay. */
    private static EarlyPaymentTerms terms(Invoice invoice) {
        var terms = EarlyPaymentTerms.of(invoice.paymentTerms());
        return terms.text() == null && invoice.dueDate() == null
                ? new EarlyPaymentTerms(List.of(), invoice.paymentTerms())
                : terms;
    }

    private static Draft draft(Invoice invoice, String clientId) {
        var terms = terms(invoice);
        return new Draft(
                clientId,
                null,
                invoice.typeCode(),
                null,
                invoice.issueDate(),
                invoice.dueDate(),
                invoice.taxPointDate(),
                invoice.taxPointCode(),
                invoice.currency(),
                invoice.taxCurrency(),
                invoice.taxAmountInTaxCurrency(),
                invoice.references(),
                invoice.precedingInvoices(),
                invoice.notes(),
                businessProcess(invoice),
                invoice.buyer(),
                invoice.payee(),
                invoice.taxRepresentative(),
                invoice.delivery(),
                invoice.period(),
                QuotedReference.without(invoice),
                terms.text(),
                terms.discounts(),
                invoice.allowancesAndCharges(),
                invoice.vatExemptions(),
                invoice.prepaidAmount(),
                invoice.roundingAmount(),
                invoice.attachments(),
                invoice.lines());
    }
}
