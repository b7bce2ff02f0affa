package invoxa.einvoice.swiss;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.model.PaymentInstructions.CreditTransfer;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Mod97;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An account in Switzerland or Liechtenstein: an IBAN of 21 characters. A QR-IBAN is one whose institution has a number
 * from 30000 to 31999; a payment to it must quote a QR reference.
 *
 * @param iban without spaces
 * @param transfer where the invoice names it
 */
public record SwissAccount(String iban, CreditTransfer transfer) {

    private static final Pattern IBAN = Pattern.compile("(CH|LI)[0-9]{7}[0-9A-Z]{12}");
    private static final int QR_FIRST = 30_000;
    private static final int QR_LAST = 31_999;

    /**
     * The account that a bill in this currency is to be paid to: in CHF the first such account, in EUR the first
     * account if it is such a one. Other currencies have no QR-bill.
     */
    public static Optional<SwissAccount> of(PaymentInstructions payment, CurrencyCode currency) {
        var transfers = payment.creditTransfers().stream();
        return switch (currency.value()) {
            case "CHF" -> transfers.flatMap(each -> of(each).stream()).findFirst();
            case "EUR" -> transfers.findFirst().flatMap(SwissAccount::of);
            default -> Optional.empty();
        };
    }

    /** Whether the account to be paid to is a QR-IBAN, so that nothing but a QR reference can be quoted. */
    public static boolean asksForQrReference(PaymentInstructions payment, CurrencyCode currency) {
        return of(payment, currency).filter(SwissAccount::isQr).isPresent();
    }

    /** Whether the payer can quote nothing but a QR reference, and the invoice says none yet. */
    public static boolean wantsQrReference(Invoice invoice) {
        var payment = invoice.payment();
        return payment != null
                && payment.remittanceInformation() == null
                && asksForQrReference(payment, invoice.currency());
    }

    private static Optional<SwissAccount> of(CreditTransfer transfer) {
        var iban = transfer.account().replace(" ", "").toUpperCase(Locale.ROOT);
        return IBAN.matcher(iban).matches() && Mod97.fitsAtHead(iban)
                ? Optional.of(new SwissAccount(iban, transfer))
                : Optional.empty();
    }

    public boolean isQr() {
        int institution = Integer.parseInt(iban.substring(4, 9));
        return institution >= QR_FIRST && institution <= QR_LAST;
    }
}
