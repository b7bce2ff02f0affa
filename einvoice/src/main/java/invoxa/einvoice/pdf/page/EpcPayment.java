package invoxa.einvoice.pdf.page;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.PaymentInstructions.CreditTransfer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of the EPC QR code (EPC069-12, version 002) that fills in a SEPA credit transfer in the payer's banking app.
 */
final class EpcPayment {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final BigDecimal MAX_AMOUNT = new BigDecimal("999999999.99");
    private static final int MAX_BYTES = 331;
    private static final int MAX_NAME = 70;
    private static final int MAX_REFERENCE = 140;

    private EpcPayment() {}

    /**
     * Empty where the standard has no code for it: not in EUR, no IBAN, nothing to pay, or too long.
     *
     * @param due what is to be paid, with two decimals
     */
    static Optional<String> of(Invoice invoice, BigDecimal due) {
        var payment = invoice.payment();
        if (payment == null || payment.creditTransfers().isEmpty()) {
            return Optional.empty();
        }
        var account = payment.creditTransfers().getFirst();
        var iban = account.account().replace(" ", "");
        if (!invoice.currency().value().equals("EUR")
                || !IBAN.matcher(iban).matches()
                || due.signum() <= 0
                || due.compareTo(MAX_AMOUNT) > 0) {
            return Optional.empty();
        }
        var text = String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                bic(account),
                cut(account.accountName() == null ? invoice.seller().name() : account.accountName(), MAX_NAME),
                iban,
                "EUR" + due.toPlainString(),
                "",
                "",
                cut(reference(payment.remittanceInformation(), invoice.number()), MAX_REFERENCE));
        return text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES ? Optional.empty() : Optional.of(text);
    }

    private static String bic(CreditTransfer account) {
        return account.bic() == null ? "" : account.bic().replace(" ", "");
    }

    private static String reference(@Nullable String remittance, @Nullable String number) {
        return remittance != null ? remittance : number == null ? "" : number;
    }

    private static String cut(String text, int characters) {
        var line = text.replaceAll("\\R", " ").strip();
        return line.length() <= characters ? line : line.substring(0, characters);
    }
}
