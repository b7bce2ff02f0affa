package invoxa.invoice.draft;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.swiss.SwissAccount;
import invoxa.einvoice.syntax.ImportedInvoice;
import invoxa.einvoice.xml.Unplaced;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the payer of a file's invoice was to quote (BT-83), where the account is a QR-IBAN: a QR reference says which
 * invoice is paid, so that the draft does not take it over and is given one of its own at issue. Other accounts keep
 * theirs.
 */
final class QuotedReference {

    private QuotedReference() {}

    /** What the file quoted and its draft does not, by the place where the file's syntax has it. */
    static Optional<Unplaced> dropped(ImportedInvoice file) {
        var payment = file.invoice().payment();
        if (payment == null
                || payment.remittanceInformation() == null
                || !SwissAccount.asksForQrReference(payment, file.invoice().currency())) {
            return Optional.empty();
        }
        return Optional.of(new Unplaced(path(file), payment.remittanceInformation()));
    }

    /** How to pay, as the draft is to say it. */
    static @Nullable PaymentInstructions without(Invoice invoice) {
        var payment = invoice.payment();
        return payment != null && SwissAccount.asksForQrReference(payment, invoice.currency())
                ? payment.quoting(null)
                : payment;
    }

    private static String path(ImportedInvoice file) {
        return switch (file.syntax()) {
            case UBL ->
                switch (DocumentKind.ofTypeCode(file.invoice().typeCode())) {
                    case INVOICE -> "/Invoice/cac:PaymentMeans/cbc:PaymentID";
                    case CREDIT_NOTE -> "/CreditNote/cac:PaymentMeans/cbc:PaymentID";
                };
            case CII ->
                "/CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement"
                        + "/ram:PaymentReference";
        };
    }
}
