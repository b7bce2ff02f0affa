package invoxa.invoice.domain;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Attachment;
import invoxa.einvoice.model.Delivery;
import invoxa.einvoice.model.EarlyPaymentDiscount;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Note;
import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.model.Period;
import invoxa.einvoice.model.PrecedingInvoice;
import invoxa.einvoice.model.Process;
import invoxa.einvoice.model.References;
import invoxa.einvoice.model.VatExemption;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.model.party.Payee;
import invoxa.einvoice.model.party.TaxRepresentative;
import invoxa.kernel.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of an invoice to be: {@link invoxa.einvoice.model.Invoice} without what INVOXA knows itself
 * (number, seller). What is left out is filled in: by the client, the organization, the day.
 *
 * @param clientId whose name and address become the buyer's, unless {@code buyer} says them
 * @param seriesId the series it gets its number from; null for the default of its kind
 * @param typeCode BT-3; null for 380
 * @param issueDate BT-2; null for the day it is issued
 * @param dueDate BT-9; null for the issue date and the client's days to pay
 * @param currency BT-5; null for the client's, else the organization's
 * @param pricesIncludeVat whether prices, allowances and charges were entered with VAT included; null for without. The
 *     invoice has the net ones that follow
 * @param payment BG-16; null for a transfer to the organization's account
 * @param earlyPaymentDiscounts what may be taken off for paying early; written into the terms of payment (BT-20)
 */
public record Draft(
        @Nullable String clientId,
        @Nullable String seriesId,
        @Nullable String typeCode,
        @Nullable Boolean pricesIncludeVat,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate taxPointDate,
        @Nullable String taxPointCode,
        @Nullable CurrencyCode currency,
        @Nullable CurrencyCode taxCurrency,
        @Nullable BigDecimal taxAmountInTaxCurrency,
        @Nullable References references,
        List<PrecedingInvoice> precedingInvoices,
        List<Note> notes,
        @Nullable Process process,
        @Nullable Party buyer,
        @Nullable Payee payee,
        @Nullable TaxRepresentative taxRepresentative,
        @Nullable Delivery delivery,
        @Nullable Period period,
        @Nullable PaymentInstructions payment,
        @Nullable String paymentTerms,
        List<EarlyPaymentDiscount> earlyPaymentDiscounts,
        List<AllowanceCharge> allowancesAndCharges,
        List<VatExemption> vatExemptions,
        @Nullable BigDecimal prepaidAmount,
        @Nullable BigDecimal roundingAmount,
        List<Attachment> attachments,
        List<Line> lines) {

    public Draft {
        earlyPaymentDiscounts = earlyPaymentDiscounts == null ? List.of() : List.copyOf(earlyPaymentDiscounts);
        precedingInvoices = precedingInvoices == null ? List.of() : List.copyOf(precedingInvoices);
        notes = notes == null ? List.of() : List.copyOf(notes);
        allowancesAndCharges = allowancesAndCharges == null ? List.of() : List.copyOf(allowancesAndCharges);
        vatExemptions = vatExemptions == null ? List.of() : List.copyOf(vatExemptions);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
