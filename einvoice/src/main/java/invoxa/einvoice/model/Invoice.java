package invoxa.einvoice.model;

import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.model.party.Payee;
import invoxa.einvoice.model.party.TaxRepresentative;
import invoxa.kernel.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice or credit note says: every input of EN 16931, no result. The sums that follow from it are made by the
 * calculation alone. A credit note has positive amounts; its type says what it is.
 *
 * @param typeCode BT-3, UNTDID 1001, such as 380 for an invoice and 381 for a credit note
 * @param number BT-1; null until it is issued, then the number of its series
 * @param issueDate BT-2; null until it is issued
 * @param dueDate BT-9
 * @param taxPointDate BT-7; not together with {@code taxPointCode}
 * @param taxPointCode BT-8, UNTDID 2005
 * @param currency BT-5, the currency of every amount but {@code taxAmountInTaxCurrency}
 * @param taxCurrency BT-6, where VAT is accounted for in another currency
 * @param taxAmountInTaxCurrency BT-111, the total VAT in {@code taxCurrency}
 * @param references BT-10 to BT-19
 * @param precedingInvoices BG-3
 * @param notes BG-1
 * @param process BG-2
 * @param seller BG-4
 * @param buyer BG-7
 * @param payee BG-10, where it is not the seller
 * @param taxRepresentative BG-11, of the seller
 * @param delivery BG-13 with BG-15
 * @param period BG-14
 * @param payment BG-16
 * @param paymentTerms BT-20
 * @param allowancesAndCharges BG-20 and BG-21, on document level
 * @param vatExemptions BT-120 and BT-121, for the rows of the VAT breakdown that need a reason
 * @param prepaidAmount BT-113, null for none
 * @param roundingAmount BT-114, null for none; added to the amount due
 * @param attachments BG-24
 * @param lines BG-25, in their order
 */
public record Invoice(
        String typeCode,
        @Nullable String number,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate taxPointDate,
        @Nullable String taxPointCode,
        CurrencyCode currency,
        @Nullable CurrencyCode taxCurrency,
        @Nullable BigDecimal taxAmountInTaxCurrency,
        References references,
        List<PrecedingInvoice> precedingInvoices,
        List<Note> notes,
        @Nullable Process process,
        Party seller,
        Party buyer,
        @Nullable Payee payee,
        @Nullable TaxRepresentative taxRepresentative,
        @Nullable Delivery delivery,
        @Nullable Period period,
        @Nullable PaymentInstructions payment,
        @Nullable String paymentTerms,
        List<AllowanceCharge> allowancesAndCharges,
        List<VatExemption> vatExemptions,
        @Nullable BigDecimal prepaidAmount,
        @Nullable BigDecimal roundingAmount,
        List<Attachment> attachments,
        List<Line> lines) {

    public Invoice {
        references = references == null ? References.NONE : references;
        precedingInvoices = precedingInvoices == null ? List.of() : List.copyOf(precedingInvoices);
        notes = notes == null ? List.of() : List.copyOf(notes);
        allowancesAndCharges = allowancesAndCharges == null ? List.of() : List.copyOf(allowancesAndCharges);
        vatExemptions = vatExemptions == null ? List.of() : List.copyOf(vatExemptions);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** The same invoice with other lines, other allowances and charges, and another rounding amount. */
    public Invoice with(
            List<Line> otherLines,
            List<AllowanceCharge> otherAllowancesAndCharges,
            @Nullable BigDecimal otherRounding) {
        return new Invoice(
                typeCode,
                number,
                issueDate,
                dueDate,
                taxPointDate,
                taxPointCode,
                currency,
                taxCurrency,
                taxAmountInTaxCurrency,
                references,
                precedingInvoices,
                notes,
                process,
                seller,
                buyer,
                payee,
                taxRepresentative,
                delivery,
                period,
                payment,
                paymentTerms,
                otherAllowancesAndCharges,
                vatExemptions,
                prepaidAmount,
                otherRounding,
                attachments,
                otherLines);
    }
}
