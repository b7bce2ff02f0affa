package invoxa.einvoice.syntax;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Note;
import invoxa.einvoice.model.PaymentInstructions.Card;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.profile.ElectronicAddresses;
import invoxa.einvoice.profile.Profile;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One document to be written, and what the profile makes of it alike in both syntaxes. */
public record Written(Invoice invoice, Totals totals, Profile profile, AttachedFiles files) {

    private static final int MAX_CARD_DIGITS = 10;
    private static final String GERMANY = "DE";
    private static final Pattern PEPPOL_PROCESS =
            Pattern.compile("urn:fdc:peppol\\.eu:2017:poacc:billing:\\d{2}:1\\.0");

    public boolean isCreditNote() {
        return DocumentKind.ofTypeCode(invoice.typeCode()) == DocumentKind.CREDIT_NOTE;
    }

    public String currency() {
        return invoice.currency().value();
    }

    /** BT-23. */
    public String businessProcess() {
        var stated = invoice.process() == null ? null : invoice.process().businessProcess();
        if (stated == null
                || profile == Profile.PEPPOL && !PEPPOL_PROCESS.matcher(stated).matches()) {
            return Profile.BILLING;
        }
        return stated;
    }

    /** Of several electronic addresses the first that the profile's network delivers to: Peppol knows no e-mail. */
    @Nullable
    public Identifier electronicAddress(Party party) {
        return ElectronicAddresses.reachable(party, profile).stream()
                .findFirst()
                .orElse(null);
    }

    /** BG-1. Peppol has one note only, unless the invoice stays in Germany: there several become one. */
    public List<Note> notes() {
        var notes = invoice.notes();
        if (profile != Profile.PEPPOL || notes.size() < 2 || staysInGermany()) {
            return notes;
        }
        return List.of(new Note(null, notes.stream().map(Note::text).collect(Collectors.joining("\n"))));
    }

    /** Whether BT-107 or BT-108 is there: as soon as there is one allowance or charge, even of 0. */
    public boolean has(AllowanceCharge.Kind kind) {
        return invoice.allowancesAndCharges().stream()
                .map(AllowanceCharge::kind)
                .anyMatch(each -> each == kind);
    }

    private boolean staysInGermany() {
        return isGerman(invoice.seller()) && isGerman(invoice.buyer());
    }

    private static boolean isGerman(Party party) {
        var address = party.address();
        return address != null
                && address.country() != null
                && GERMANY.equals(address.country().value());
    }

    /** BT-87. The rules allow ten characters: of a longer, masked number the digits that it shows. */
    public static String cardNumber(Card card) {
        var number = card.number().strip();
        return number.length() > MAX_CARD_DIGITS ? number.replaceAll("[^0-9]", "") : number;
    }

    /** BT-20; an early-payment line of XRechnung ends with a line break, also where it is the last. */
    @Nullable
    public String paymentTerms() {
        var terms = invoice.paymentTerms();
        return terms != null && terms.contains("#SKONTO#") ? terms.strip() + "\n" : terms;
    }
}
