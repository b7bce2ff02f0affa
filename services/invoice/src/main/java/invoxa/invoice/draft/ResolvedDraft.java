package invoxa.invoice.draft;

import invoxa.einvoice.model.Delivery;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.model.Process;
import invoxa.einvoice.model.References;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.profile.Form;
import invoxa.einvoice.profile.Form.Syntax;
import invoxa.einvoice.profile.LeitwegId;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.profile.ProfileChoice;
import invoxa.einvoice.rules.Assumption;
import invoxa.einvoice.rules.finding.Finding;
import invoxa.invoice.domain.Draft;
import invoxa.invoice.parties.Client;
import invoxa.invoice.parties.Organization;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invoice put together from what the draft says, who sells, who buys, and the day.
 *
 * <p>What the draft leaves open: the issue date is today in the organization's zone; the due date is the issue date and
 * the client's, else the organization's days to pay, unless payment terms are written; the currency is the client's,
 * else the organization's; payment is by transfer to the organization's accounts. Where anything is outside the scope
 * of VAT (category O), no VAT identifier is named: the standard forbids it (BR-O-02).
 */
public record ResolvedDraft(
        Draft draft, Organization organization, @Nullable Client client, LocalDate today) {

    private static final String INVOICE = "380";
    private static final String ADVANCE = "386";
    private static final String GERMANY = "DE";
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
                process(),
                party(organization.toSeller(), null),
                party(reachable(buyer()), client == null ? null : client.email()),
                draft.payee(),
                draft.taxRepresentative(),
                delivery(),
                draft.period(),
                payment(),
                EarlyPayment.terms(draft),
                draft.allowancesAndCharges(),
                draft.vatExemptions(),
                draft.prepaidAmount(),
                draft.roundingAmount(),
                draft.attachments(),
                draft.lines());
    }

    public LocalDate issueDate() {
        return draft.issueDate() == null ? today : draft.issueDate();
    }

    public Language language() {
        return client == null || client.language() == null ? organization.defaultLanguage() : client.language();
    }

    @Nullable
    public String clientEmail() {
        if (client != null && client.email() != null) {
            return client.email();
        }
        var contact = buyer().contact();
        return contact == null ? null : contact.email();
    }

    /**
     * The form in which e-mails carry the XML of a document of this profile; empty where the client asks for none.
     * Where it does not say in which syntax, it is UBL.
     */
    public Optional<Form> emailedXml(Profile profile) {
        if (client == null || !Boolean.TRUE.equals(client.xmlByEmail())) {
            return Optional.empty();
        }
        var format = client.documentFormat();
        return Optional.of(format == null ? Form.of(profile, Syntax.UBL) : format.formIn(profile));
    }

    /** The profile that the draft names (BT-24), else the client's wish, else the one that fits these parties. */
    private Process process() {
        var stated = draft.process();
        var profile = Profile.of(stated == null ? null : stated.specification()).orElseGet(this::defaultProfile);
        return new Process(stated == null ? null : stated.businessProcess(), profile.specification());
    }

    private Profile defaultProfile() {
        return client != null && client.documentFormat() != null
                ? client.documentFormat().profile()
                : ProfileChoice.of(organization.toSeller(), buyer(), references());
    }

    /**
     * Between German parties the day of delivery must be known (§ 14 UStG, BR-FX-EN-04): where the draft does not say
     * it, it is the last day of the period or of the lines' periods, else the day of issue.
     */
    private @Nullable Delivery delivery() {
        var given = draft.delivery();
        if (!lacksDayOfDelivery()) {
            return given;
        }
        var day = Objects.requireNonNullElseGet(lastDay(), this::issueDate);
        return given == null
                ? new Delivery(null, null, day, null)
                : new Delivery(given.name(), given.location(), day, given.address());
    }

    /** What is filled in though only the owner can know it: to be looked at before the draft is issued. */
    List<Finding> assumptions() {
        return lacksDayOfDelivery() && lastDay() == null
                ? List.of(Assumption.delivered("/delivery/date", issueDate()))
                : List.of();
    }

    private boolean lacksDayOfDelivery() {
        return (draft.delivery() == null || draft.delivery().date() == null)
                && !ADVANCE.equals(typeCode())
                && isGerman(organization.address())
                && isGerman(buyer().address());
    }

    /** Of the period, else of the periods of all lines; null where neither says it. */
    private @Nullable LocalDate lastDay() {
        if (draft.period() != null && draft.period().end() != null) {
            return draft.period().end();
        }
        @Nullable LocalDate last = null;
        for (var line : draft.lines()) {
            var end = line.period() == null ? null : line.period().end();
            if (end == null) {
                return null;
            }
            last = last == null || end.isAfter(last) ? end : last;
        }
        return last;
    }

    private static boolean isGerman(@Nullable Address address) {
        return address != null
                && address.country() != null
                && GERMANY.equals(address.country().value());
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
        return client == null || client.currency() == null ? organization.defaultCurrency() : client.currency();
    }

    private @Nullable LocalDate dueDate() {
        if (draft.dueDate() != null || draft.paymentTerms() != null) {
            return draft.dueDate();
        }
        return issueDate().plusDays(daysToPay());
    }

    private int daysToPay() {
        var clients = client == null ? null : client.paymentDays();
        return clients == null ? organization.defaultPaymentDays() : clients;
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

    /**
     * As the document names it: without VAT identifier where the standard forbids one, and reachable by e-mail where no
     * electronic address (BT-34, BT-49) is known.
     */
    private Party party(Party party, @Nullable String email) {
        return new Party(
                party.name(),
                party.tradingName(),
                party.identifiers(),
                party.legalRegistration(),
                isOutsideVat() ? null : party.vatId(),
                party.taxRegistrationId(),
                party.legalInformation(),
                electronicAddresses(party, email),
                party.address(),
                party.contact());
    }

    private static List<Identifier> electronicAddresses(Party party, @Nullable String email) {
        var contact = party.contact() == null ? null : party.contact().email();
        var known = email == null ? contact : email;
        return !party.electronicAddresses().isEmpty() || known == null || known.isBlank()
                ? party.electronicAddresses()
                : List.of(new Identifier("EM", known));
    }

    /** A German authority can be reached by the very Leitweg-ID that it wants quoted. */
    private Party reachable(Party buyer) {
        var quoted = references().buyer();
        return quoted == null || !buyer.electronicAddresses().isEmpty() || !LeitwegId.is(quoted)
                ? buyer
                : new Party(
                        buyer.name(),
                        buyer.tradingName(),
                        buyer.identifiers(),
                        buyer.legalRegistration(),
                        buyer.vatId(),
                        null,
                        null,
                        List.of(new Identifier("0204", quoted.strip())),
                        buyer.address(),
                        buyer.contact());
    }

    private boolean isOutsideVat() {
        return draft.lines().stream()
                .anyMatch(line -> line.vat() != null && line.vat().category() == VatCategory.O);
    }
}
