package invoxa.einvoice.swiss;

import invoxa.einvoice.model.Invoice;
import invoxa.kernel.Mod97;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The payment part of an invoice that is paid to a Swiss account in CHF or EUR.
 *
 * @param iban without spaces
 * @param debtor null where the address is not known in full: the payer writes it in
 * @param reference without spaces, empty for none
 * @param message what stands beside the reference
 */
public record QrBill(
        String iban,
        SlipAddress creditor,
        @Nullable SlipAddress debtor,
        BigDecimal amount,
        String currency,
        ReferenceType type,
        String reference,
        String message) {

    private static final BigDecimal MAX_AMOUNT = new BigDecimal("999999999.99");
    private static final Set<String> AT_HOME = Set.of("CH", "LI");
    private static final int MESSAGE = 140;
    private static final int ADDRESS_FIELDS = 7;
    private static final String CREDITOR_REFERENCE = "RF[0-9]{2}[A-Z0-9]{1,21}";

    /** Which kind of reference a payment quotes. */
    public enum ReferenceType {
        /** The QR reference, to a QR-IBAN alone. */
        QRR,
        /** The creditor reference of ISO 11649. */
        SCOR,
        NON
    }

    /**
     * Empty where an invoice has no QR-bill: it has no number yet, nothing is to be paid, no Swiss account is named for
     * its currency, the seller's address lacks a part. In EUR it has one only if the buyer is in Switzerland or
     * Liechtenstein, or the account is a QR-IBAN: elsewhere a SEPA transfer is what the payer's bank knows.
     *
     * @param amount what is to be paid, with two decimals
     */
    public static Optional<QrBill> of(Invoice invoice, BigDecimal amount) {
        var payment = invoice.payment();
        var number = invoice.number();
        if (payment == null || number == null || amount.signum() <= 0 || amount.compareTo(MAX_AMOUNT) > 0) {
            return Optional.empty();
        }
        var account = SwissAccount.of(payment, invoice.currency()).filter(found -> isUsual(invoice, found));
        var name = account.map(found -> found.transfer().accountName())
                .filter(holder -> !holder.isBlank())
                .orElse(invoice.seller().name());
        var creditor = SlipAddress.of(name, invoice.seller().address());
        if (account.isEmpty() || creditor.isEmpty()) {
            return Optional.empty();
        }
        var quoted = payment.remittanceInformation();
        var type = account.get().isQr()
                ? ReferenceType.QRR
                : isCreditorReference(quoted) ? ReferenceType.SCOR : ReferenceType.NON;
        var reference = switch (type) {
            case QRR -> QrReference.of(quoted).orElse(QrReference.ofDigits(number));
            case SCOR -> plain(quoted);
            case NON -> "";
        };
        return Optional.of(new QrBill(
                account.get().iban(),
                creditor.get(),
                SlipAddress.of(invoice.buyer().name(), invoice.buyer().address())
                        .orElse(null),
                amount,
                invoice.currency().value(),
                type,
                reference,
                SlipText.of(message(type, number, quoted), MESSAGE)));
    }

    /** The number always, and what a payment without reference is to quote. */
    private static String message(ReferenceType type, String number, @Nullable String quoted) {
        if (type != ReferenceType.NON || quoted == null) {
            return number;
        }
        return quoted.contains(number) ? quoted : number + " " + quoted;
    }

    private static boolean isUsual(Invoice invoice, SwissAccount account) {
        var address = invoice.buyer().address();
        return invoice.currency().value().equals("CHF")
                || account.isQr()
                || address != null
                        && address.country() != null
                        && AT_HOME.contains(address.country().value());
    }

    private static boolean isCreditorReference(@Nullable String text) {
        var plain = plain(text);
        return plain.matches(CREDITOR_REFERENCE) && Mod97.fitsAtHead(plain);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** The text of the code, version 0200. */
    public String payload() {
        var fields = new ArrayList<>(List.of("SPC", "0200", "1", iban));
        fields.addAll(creditor.fields());
        fields.addAll(Collections.nCopies(ADDRESS_FIELDS, ""));
        fields.add(amount.toPlainString());
        fields.add(currency);
        fields.addAll(debtor == null ? Collections.nCopies(ADDRESS_FIELDS, "") : debtor.fields());
        fields.add(type.name());
        fields.add(reference);
        fields.add(message);
        fields.add("EPD");
        return String.join("\n", fields);
    }
}
