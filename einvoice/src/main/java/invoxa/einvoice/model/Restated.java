package invoxa.einvoice.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice said again with few things different; every amount stays what it was. */
public final class Restated {

    private static final String CREDIT_NOTE = "381";
    /** Clearing between partners (UNTDID 4461): a credit note goes against what is owed. */
    private static final PaymentInstructions SET_OFF = new PaymentInstructions("97", null, null, List.of(), null, null);

    private Restated() {}

    /** With its number, which the payer is to quote where nothing else was said. */
    public static Invoice numbered(Invoice invoice, String number) {
        return numbered(invoice, number, number);
    }

    /** @param quoted what the payer is to quote (BT-83) where nothing else was said */
    public static Invoice numbered(Invoice invoice, String number, String quoted) {
        return copy(
                invoice,
                invoice.typeCode(),
                number,
                invoice.issueDate(),
                invoice.dueDate(),
                invoice.precedingInvoices(),
                invoice.notes(),
                quoting(invoice.payment(), quoted),
                invoice.paymentTerms());
    }

    /**
     * As the credit note over the whole of it: the same lines and amounts, so that both net to zero. It is due at once
     * and names the invoice as its preceding one (BG-3).
     */
    public static Invoice asCreditNote(Invoice invoice, LocalDate issueDate, @Nullable String reason) {
        if (invoice.number() == null) {
            throw new IllegalArgumentException("an invoice without a number cannot be credited");
        }
        var notes = new ArrayList<>(invoice.notes());
        if (reason != null) {
            notes.add(new Note(null, reason));
        }
        return copy(
                invoice,
                CREDIT_NOTE,
                null,
                issueDate,
                issueDate,
                List.of(new PrecedingInvoice(invoice.number(), invoice.issueDate())),
                notes,
                invoice.payment() == null ? null : SET_OFF,
                null);
    }

    private static @Nullable PaymentInstructions quoting(@Nullable PaymentInstructions payment, String quoted) {
        return payment == null || payment.remittanceInformation() != null ? payment : payment.quoting(quoted);
    }

    private static Invoice copy(
            Invoice invoice,
            String typeCode,
            @Nullable String number,
            @Nullable LocalDate issueDate,
            @Nullable LocalDate dueDate,
            List<PrecedingInvoice> precedingInvoices,
            List<Note> notes,
            @Nullable PaymentInstructions payment,
            @Nullable String paymentTerms) {
        return new Invoice(
                typeCode,
                number,
                issueDate,
                dueDate,
                invoice.taxPointDate(),
                invoice.taxPointCode(),
                invoice.currency(),
                invoice.taxCurrency(),
                invoice.taxAmountInTaxCurrency(),
                invoice.references(),
                precedingInvoices,
                notes,
                invoice.process(),
                invoice.seller(),
                invoice.buyer(),
                invoice.payee(),
                invoice.taxRepresentative(),
                invoice.delivery(),
                invoice.period(),
                payment,
                paymentTerms,
                invoice.allowancesAndCharges(),
                invoice.vatExemptions(),
                invoice.prepaidAmount(),
                invoice.roundingAmount(),
                invoice.attachments(),
                invoice.lines());
    }
}
