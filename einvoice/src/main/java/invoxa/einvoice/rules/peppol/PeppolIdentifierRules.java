package invoxa.einvoice.rules.peppol;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.profile.ElectronicAddresses;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.finding.CheckDigits;
import invoxa.einvoice.rules.finding.Findings;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** PEPPOL-COMMON-R040 to R053: identifiers of these schemes have a form and a check digit. */
public final class PeppolIdentifierRules {

    private record Form(String rule, String name, Predicate<String> right) {}

    private static final Map<String, Form> FORMS = Map.of(
            "0088", new Form("R040", "GLN", CheckDigits::gln),
            "0192", new Form("R041", "NO ORG", CheckDigits::norwegian),
            "0184", new Form("R042", "DK CVR", id -> id.matches("(DK)?[0-9]{8}")),
            "0208", new Form("R043", "BE", CheckDigits::belgian),
            "0007", new Form("R049", "SE ORGNR", CheckDigits::swedish),
            "0151", new Form("R050", "ABN", CheckDigits::australian),
            "0096", new Form("R052", "DK P", id -> id.matches("[0-9]{10}")),
            "0198", new Form("R053", "DK SE", id -> id.matches("DK[0-9]{8}")));

    private final Findings findings;

    private PeppolIdentifierRules(Findings findings) {
        this.findings = findings;
    }

    public static void check(Invoice invoice, Totals totals, Findings findings) {
        var rules = new PeppolIdentifierRules(findings);
        rules.party("/seller", invoice.seller());
        rules.party("/buyer", invoice.buyer());
        var payee = invoice.payee();
        if (payee != null) {
            rules.identifier("/payee/identifier", payee.identifier());
            rules.identifier("/payee/legalRegistration", payee.legalRegistration());
        }
    }

    private void party(String pointer, Party party) {
        ElectronicAddresses.reachable(party, Profile.PEPPOL).stream()
                .findFirst()
                .ifPresent(used -> identifier(
                        pointer + "/electronicAddresses/"
                                + party.electronicAddresses().indexOf(used),
                        used));
        for (int i = 0; i < party.identifiers().size(); i++) {
            identifier(pointer + "/identifiers/" + i, party.identifiers().get(i));
        }
        identifier(pointer + "/legalRegistration", party.legalRegistration());
    }

    private void identifier(String pointer, @Nullable Identifier id) {
        var form = id == null || id.scheme() == null ? null : FORMS.get(id.scheme());
        if (id != null && form != null && !form.right().test(id.value().strip())) {
            findings.add(
                    pointer + "/value", "PEPPOL-COMMON-" + form.rule(), "identifier.form", form.name(), id.value());
        }
    }
}
