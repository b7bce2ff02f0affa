package invoxa.einvoice.ubl;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Note;
import invoxa.einvoice.model.Process;
import invoxa.einvoice.syntax.AmountReader;
import invoxa.einvoice.syntax.AttachmentReader;
import invoxa.einvoice.syntax.ImportedInvoice;
import invoxa.einvoice.xml.Dates;
import invoxa.einvoice.xml.Element;
import invoxa.kernel.CurrencyCode;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a UBL 2.1 Invoice or CreditNote by the syntax binding of EN 16931-3-2. */
final class UblInvoiceReader {

    private static final Pattern SUBJECT = Pattern.compile("#([A-Z]{3})#");
    private static final CurrencyCode NO_CURRENCY = CurrencyCode.of("EUR");
    private static final LocalDate NO_DATE = LocalDate.EPOCH;

    private final Element root;
    private final UblKind kind;
    private final AmountReader amounts;
    private final AttachmentReader files = new AttachmentReader();

    UblInvoiceReader(Element root, UblKind kind) {
        this.root = root;
        this.kind = kind;
        this.amounts = new AmountReader(root.one("cbc:DocumentCurrencyCode")
                .required("BR-05", "the currency (BT-5)", CurrencyCode::of, NO_CURRENCY));
    }

    ImportedInvoice read() {
        var taxCurrency = amounts.other(root.one("cbc:TaxCurrencyCode"));
        var totals = new UblTotalsReader(root, amounts, taxCurrency);
        var lines = new UblLinesReader(amounts, kind);
        var references = new UblReferencesReader(root, kind, files);
        var invoice = invoice(taxCurrency, totals, lines.read(root.children(kind.line)), references);
        if (invoice.lines().isEmpty()) {
            root.child(kind.line).fault("BR-16", "An invoice must have at least one line (BG-25).");
        }
        return new ImportedInvoice(
                ImportedInvoice.Syntax.UBL, invoice, totals.declared(lines.nets()), files.all(), List.of());
    }

    private Invoice invoice(
            @Nullable CurrencyCode taxCurrency,
            UblTotalsReader totals,
            List<Line> lines,
            UblReferencesReader references) {
        var period = root.child("cac:InvoicePeriod");
        var payment = new UblPaymentReader(root).read();
        return new Invoice(
                root.one(kind.typeCode).required("BR-04", "the type code (BT-3)"),
                root.one("cbc:ID").required("BR-02", "the invoice number (BT-1)"),
                root.one("cbc:IssueDate").required("BR-03", "the issue date (BT-2)", Dates::ubl, NO_DATE),
                dueDate(),
                root.one("cbc:TaxPointDate").parse(Dates::ubl),
                period.text("cbc:DescriptionCode"),
                amounts.currency(),
                taxCurrency,
                totals.taxInTaxCurrency(),
                references.read(),
                references.precedingInvoices(),
                root.children("cbc:Note").stream()
                        .map(UblInvoiceReader::note)
                        .flatMap(List::stream)
                        .toList(),
                process(),
                UblPartiesReader.seller(root.one("cac:AccountingSupplierParty").one("cac:Party")),
                UblPartiesReader.buyer(root.one("cac:AccountingCustomerParty").one("cac:Party")),
                UblPartiesReader.payee(root.child("cac:PayeeParty")),
                UblPartiesReader.taxRepresentative(root.child("cac:TaxRepresentativeParty")),
                UblPartiesReader.delivery(root.child("cac:Delivery")),
                UblPartiesReader.period(period),
                payment,
                root.child("cac:PaymentTerms").text("cbc:Note"),
                new UblAllowancesReader(amounts).document(root),
                totals.exemptions(),
                totals.prepaid(),
                totals.rounding(),
                references.attachments(),
                lines);
    }

    /** A credit note has no due date of its own but that of its payment means; in an invoice that one may repeat it. */
    private @Nullable LocalDate dueDate() {
        var due = root.one("cbc:DueDate");
        var written = due.peek();
        var date = due.parse(Dates::ubl);
        for (var means : root.children("cac:PaymentMeans")) {
            var byMeans = means.child("cbc:PaymentDueDate");
            if (date == null && written == null) {
                written = byMeans.peek();
                date = byMeans.parse(Dates::ubl);
            } else {
                byMeans.takeIf(written);
            }
        }
        return date;
    }

    /** A note may begin with its subject code (BT-21) between number signs: {@code #AAC#The text}. */
    private static List<Note> note(Element element) {
        var text = element.text();
        if (text == null) {
            return List.of();
        }
        var subject = SUBJECT.matcher(text);
        return List.of(
                subject.lookingAt() && subject.end() < text.length()
                        ? new Note(
                                subject.group(1), text.substring(subject.end()).strip())
                        : new Note(null, text));
    }

    private @Nullable Process process() {
        var businessProcess = root.text("cbc:ProfileID");
        var specification = root.text("cbc:CustomizationID");
        return businessProcess == null && specification == null ? null : new Process(businessProcess, specification);
    }
}
