package invoxa.einvoice.cii;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a CII D16B document by the syntax binding of EN 16931-3-3. */
final class CiiInvoiceReader {

    private static final CurrencyCode NO_CURRENCY = CurrencyCode.of("EUR");

    private final Element root;
    private final Element document;
    private final Element transaction;
    private final Element agreement;
    private final Element delivery;
    private final Element settlement;
    private final AmountReader amounts;
    private final AttachmentReader files = new AttachmentReader();

    CiiInvoiceReader(Element root) {
        this.root = root;
        document = root.one("rsm:ExchangedDocument");
        transaction = root.one("rsm:SupplyChainTradeTransaction");
        agreement = transaction.one("ram:ApplicableHeaderTradeAgreement");
        delivery = transaction.one("ram:ApplicableHeaderTradeDelivery");
        settlement = transaction.one("ram:ApplicableHeaderTradeSettlement");
        amounts = new AmountReader(settlement
                .one("ram:InvoiceCurrencyCode")
                .required("BR-05", "the currency (BT-5)", CurrencyCode::of, NO_CURRENCY));
    }

    ImportedInvoice read() {
        var taxCurrency = amounts.other(settlement.one("ram:TaxCurrencyCode"));
        var totals = new CiiTotalsReader(settlement, amounts, taxCurrency);
        var lines = new CiiLinesReader(amounts, totals);
        var elements = transaction.children("ram:IncludedSupplyChainTradeLineItem");
        if (elements.isEmpty()) {
            transaction
                    .child("ram:IncludedSupplyChainTradeLineItem")
                    .fault("BR-16", "An invoice must have at least one line (BG-25).");
        }
        var invoice = invoice(taxCurrency, totals, lines.read(elements));
        return new ImportedInvoice(
                ImportedInvoice.Syntax.CII, invoice, totals.declared(lines.nets()), files.all(), List.of());
    }

    private Invoice invoice(@Nullable CurrencyCode taxCurrency, CiiTotalsReader totals, List<Line> lines) {
        var references = new CiiReferencesReader(agreement, delivery, settlement, files);
        var issued = Dates.cii(document.one("ram:IssueDateTime"), "udt:DateTimeString");
        if (!document.child("ram:IssueDateTime", "udt:DateTimeString").exists()) {
            document.child("ram:IssueDateTime").fault("BR-03", "The file must state the issue date (BT-2) here.");
        }
        var terms = settlement.children("ram:SpecifiedTradePaymentTerms");
        return new Invoice(
                document.one("ram:TypeCode").required("BR-04", "the type code (BT-3)"),
                document.one("ram:ID").required("BR-02", "the invoice number (BT-1)"),
                issued,
                dueDate(terms),
                totals.taxPoint().date(),
                totals.taxPoint().code(),
                amounts.currency(),
                taxCurrency,
                totals.taxInTaxCurrency(),
                references.read(),
                references.precedingInvoices(),
                document.children("ram:IncludedNote").stream()
                        .flatMap(CiiInvoiceReader::note)
                        .toList(),
                process(),
                CiiPartiesReader.seller(agreement.one("ram:SellerTradeParty")),
                CiiPartiesReader.buyer(agreement.one("ram:BuyerTradeParty")),
                CiiPartiesReader.payee(settlement.child("ram:PayeeTradeParty")),
                CiiPartiesReader.taxRepresentative(agreement.child("ram:SellerTaxRepresentativeTradeParty")),
                CiiPartiesReader.delivery(delivery),
                CiiPartiesReader.period(settlement.child("ram:BillingSpecifiedPeriod")),
                new CiiPaymentReader(settlement, terms).read(),
                settlement.child("ram:SpecifiedTradePaymentTerms").text("ram:Description"),
                new CiiAllowancesReader(amounts).document(settlement),
                totals.exemptions(),
                totals.prepaid(),
                totals.rounding(),
                references.attachments(),
                lines);
    }

    private static @Nullable LocalDate dueDate(List<Element> terms) {
        for (var each : terms) {
            var due = each.child("ram:DueDateDateTime");
            if (due.exists()) {
                return Dates.cii(due, "udt:DateTimeString");
            }
        }
        return null;
    }

    private static Stream<Note> note(Element note) {
        var text = note.text("ram:Content");
        return text == null ? Stream.of() : Stream.of(new Note(note.text("ram:SubjectCode"), text));
    }

    private @Nullable Process process() {
        var context = root.child("rsm:ExchangedDocumentContext");
        var businessProcess = context.child("ram:BusinessProcessSpecifiedDocumentContextParameter")
                .text("ram:ID");
        var specification =
                context.child("ram:GuidelineSpecifiedDocumentContextParameter").text("ram:ID");
        return businessProcess == null && specification == null ? null : new Process(businessProcess, specification);
    }
}
