package invoxa.invoice;

import invoxa.invoice.domain.Draft;
import invoxa.invoice.model.Invoice;
import invoxa.invoice.model.Party;
import invoxa.invoice.model.PaymentInstructions;
import invoxa.invoice.model.References;
import invoxa.invoice.model.VatCategory;
import invoxa.invoice.parties.Client;
import invoxa.invoice.parties.Organization;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice put together from what the draft says, who sells, who buys, and the day.
 *
 * <p>What the draft leaves open: the issue date is today in the organization's zone; the due date is the issue date and
 * the client's, else the organization's days to pay, unless payment terms are written; the currency is the client's,
 * else the organization's; payment is by transfer to the organization's accounts. Where anything is outside the scope
 * of
 * VAT (category O), no VAT identifier is named: the standard forbids it (BR-O-02).
 */
record Composition(
        Draft draft, Organization organization, @Nullable Client client, LocalDate today) {

    private static final String INVOICE = "380";
    private static final String SEPA_TRANSFER = "58";
    private static final String TRANSFER = "30";
    private static final Party NOBODY = new Party("", null, List.of(), null, null, null, null, List.of(), null, null);

    Invoice invoice() {
        return new Invoice(
                typeCode(),
                null,
                issueDate(),
                dueDate(),
                draft.taxPointDate(),
                draft.taxPointCode(),
                currency(),
                draft.taxCurrency(),
                draft.taxAmountInTaxCurrency(),
                references(),
                draft.precedingInvoices(),
                draft.notes(),
                draft.process(),
                party(organization.toSeller()),
                party(buyer()),
                draft.payee(),
                draft.taxRepresentative(),
                draft.delivery(),
                draft.period(),
                payment(),
                draft.paymentTerms(),
                draft.allowancesAndCharges(),
                draft.vatExemptions(),
                draft.prepaidAmount(),
                draft.roundingAmount(),
                draft.attachments(),
                draft.lines());
    }

    LocalDate issueDate() {
        return draft.issueDate() == null ? today : draft.issueDate();
    }

    Language language() {
        return client == null || client.language() == null ? organization.usualLanguage() : client.language();
    }

    @Nullable
    String clientEmail() {
        if (client != null && client.email() != null) {
            return client.email();
        }
        var contact = buyer().contact();
        return contact == null ? null : contact.email();
    }

    /** What the client wants quoted (BT-10) is quoted where the draft quotes nothing else. */
    private References references() {
        var given = draft.references() == null ? References.NONE : draft.references();
        return given.buyer() != null || client == null || client.buyerReference() == null
                ? given
                : new References(
                        client.buyerReference(),
                        given.project(),
                        given.contract(),
                        given.purchaseOrder(),
                        given.salesOrder(),
                        given.receivingAdvice(),
                        given.despatchAdvice(),
                        given.tenderOrLot(),
                        given.invoicedObject(),
                        given.buyerAccounting());
    }

    private String typeCode() {
        return draft.typeCode() == null ? INVOICE : draft.typeCode();
    }

    private CurrencyCode currency() {
        if (draft.currency() != null) {
            return draft.currency();
        }
        return client == null || client.currency() == null ? organization.usualCurrency() : client.currency();
    }

    private @Nullable LocalDate dueDate() {
        if (draft.dueDate() != null || draft.paymentTerms() != null) {
            return draft.dueDate();
        }
        return issueDate().plusDays(daysToPay());
    }

    private int daysToPay() {
        var clients = client == null ? null : client.paymentDays();
        return clients == null ? organization.usualPaymentDays() : clients;
    }

    private Party buyer() {
        if (draft.buyer() != null) {
            return draft.buyer();
        }
        return client == null ? NOBODY : client.toBuyer();
    }

    private @Nullable PaymentInstructions payment() {
        if (draft.payment() != null || organization.bankAccounts().isEmpty()) {
            return draft.payment();
        }
        var transfers = organization.bankAccounts().stream()
                .map(account -> new PaymentInstructions.CreditTransfer(account.iban(), account.name(), account.bic()))
                .toList();
        var means = currency().value().equals("EUR") ? SEPA_TRANSFER : TRANSFER;
        return new PaymentInstructions(means, null, null, transfers, null, null);
    }

    private Party party(Party party) {
        return party.vatId() != null && isOutsideVat()
                ? new Party(
                        party.name(),
                        party.tradingName(),
                        party.identifiers(),
                        party.legalRegistration(),
                        null,
                        party.taxRegistrationId(),
                        party.legalInformation(),
                        party.electronicAddresses(),
                        party.address(),
                        party.contact())
                : party;
    }

    private boolean isOutsideVat() {
        return draft.lines().stream()
                .anyMatch(line -> line.vat() != null && line.vat().category() == VatCategory.O);
    }
}
