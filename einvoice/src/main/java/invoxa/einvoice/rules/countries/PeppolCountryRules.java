package invoxa.einvoice.rules.countries;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.rules.finding.CheckDigits;
import invoxa.einvoice.rules.finding.Countries;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.Texts;
import invoxa.einvoice.rules.finding.VatUse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Peppol asks of sellers in the Netherlands, Sweden, Italy, Norway, Denmark and Iceland. */
public final class PeppolCountryRules {

    private static final Set<String> DUTCH_REGISTERS = Set.of("0106", "0190");
    private static final Set<String> DUTCH_MEANS = Set.of("30", "48", "49", "57", "58", "59");
    private static final Set<String> DANISH_MEANS =
            Set.of("1", "10", "31", "42", "48", "49", "50", "58", "59", "93", "97");
    private static final Set<BigDecimal> SWEDISH_RATES =
            Set.of(new BigDecimal("25"), new BigDecimal("12"), new BigDecimal("6"));

    private final Invoice invoice;
    private final Totals totals;
    private final Findings findings;
    private final boolean creditNote;

    private PeppolCountryRules(Invoice invoice, Totals totals, Findings findings) {
        this.invoice = invoice;
        this.totals = totals;
        this.findings = findings;
        this.creditNote = DocumentKind.ofTypeCode(invoice.typeCode()) == DocumentKind.CREDIT_NOTE;
    }

    public static void check(Invoice invoice, Totals totals, Findings findings) {
        var country = Countries.of(invoice.seller().address());
        if (country == null) {
            return;
        }
        var rules = new PeppolCountryRules(invoice, totals, findings);
        switch (country) {
            case "NL" -> rules.dutch();
            case "SE" -> rules.swedish();
            case "IT" -> rules.italian();
            case "NO" -> rules.norwegian();
            case "DK" -> rules.danish();
            case "IS" -> rules.icelandic();
            default -> {}
        }
    }

    private void dutch() {
        boolean domestic = Countries.isIn("NL", invoice.buyer());
        if (creditNote && invoice.precedingInvoices().isEmpty()) {
            findings.add("/precedingInvoices", "NL-R-001", "dutch.preceding");
        }
        address("NL-R-002", "/seller/address", invoice.seller().address(), true);
        dutchRegister("NL-R-003", "/seller/legalRegistration", invoice.seller().legalRegistration());
        if (domestic) {
            address("NL-R-004", "/buyer/address", invoice.buyer().address(), true);
            dutchRegister(
                    "NL-R-005", "/buyer/legalRegistration", invoice.buyer().legalRegistration());
        }
        var representative = invoice.taxRepresentative();
        if (representative != null && "NL".equals(Countries.of(representative.address()))) {
            address("NL-R-006", "/taxRepresentative/address", representative.address(), true);
        }
        var payment = invoice.payment();
        int due = totals.payable().signum();
        if (payment == null && (creditNote ? due < 0 : due > 0)) {
            findings.add("/payment", "NL-R-007", "german.payment");
        }
        if (payment != null && domestic && !DUTCH_MEANS.contains(payment.meansCode())) {
            findings.add("/payment/meansCode", "NL-R-008", "country.means", "30, 48, 49, 57, 58, 59");
        }
        if (Texts.missing(invoice.references().purchaseOrder())
                && Texts.missing(invoice.references().salesOrder())) {
            for (int i = 0; i < invoice.lines().size(); i++) {
                if (invoice.lines().get(i).orderLine() != null) {
                    findings.add("/references/purchaseOrder", "NL-R-009", "dutch.order");
                    return;
                }
            }
        }
    }

    private void dutchRegister(String rule, String pointer, @Nullable Identifier register) {
        if (register != null && (register.scheme() == null || !DUTCH_REGISTERS.contains(register.scheme()))) {
            findings.add(pointer + "/scheme", rule, "dutch.register");
        }
    }

    private void swedish() {
        var vatId = invoice.seller().vatId();
        if (vatId != null && vatId.strip().length() != 14) {
            findings.add("/seller/vatId", "SE-R-001", "swedish.vatId");
        } else if (vatId != null && !vatId.strip().substring(2).matches("[0-9]{12}")) {
            findings.add("/seller/vatId", "SE-R-002", "swedish.vatId");
        }
        var register = invoice.seller().legalRegistration();
        if (register != null && !CheckDigits.swedish(register.value().strip())) {
            var rule = !register.value().matches("[0-9]+")
                    ? "SE-R-003"
                    : register.value().strip().length() != 10 ? "SE-R-004" : "SE-R-013";
            findings.add("/seller/legalRegistration/value", rule, "identifier.form", "SE ORGNR", register.value());
        }
        var tax = invoice.seller().taxRegistrationId();
        if (tax != null && !tax.strip().toUpperCase(Locale.ROOT).equals("GODKÄND FÖR F-SKATT")) {
            findings.add("/seller/taxRegistrationId", "SE-R-005", "swedish.fTax");
        }
        for (var use : VatUse.all(invoice)) {
            var rate = use.vat().rate();
            if (vatId != null
                    && use.vat().category() == VatCategory.S
                    && rate != null
                    && !SWEDISH_RATES.contains(rate.value())) {
                findings.add(use.pointer() + "/rate", "SE-R-006", "swedish.rate");
            }
        }
    }

    private void italian() {
        var tax = invoice.seller().taxRegistrationId();
        if (tax != null && !tax.strip().matches("[A-Z0-9]{11,16}")) {
            findings.add("/seller/taxRegistrationId", "IT-R-001", "italian.taxId");
        }
        var address = invoice.seller().address();
        required("/seller/address/line1", "IT-R-002", address == null ? null : address.line1());
        required("/seller/address/city", "IT-R-003", address == null ? null : address.city());
        required("/seller/address/postCode", "IT-R-004", address == null ? null : address.postCode());
    }

    private void norwegian() {
        var vatId = invoice.seller().vatId();
        if (vatId != null && !(vatId.matches("NO[0-9]{9}MVA") && CheckDigits.norwegian(vatId.substring(2, 11)))) {
            findings.add("/seller/vatId", "NO-R-001", "norwegian.vatId");
        }
    }

    private void danish() {
        var register = invoice.seller().legalRegistration();
        if (register == null) {
            findings.add("/seller/legalRegistration", "DK-R-002", "danish.register");
        } else if (!"0184".equals(register.scheme())) {
            findings.add("/seller/legalRegistration/scheme", "DK-R-014", "danish.register");
        }
        if (!Countries.isIn("DK", invoice.buyer())) {
            return;
        }
        var buyers = invoice.buyer().legalRegistration();
        if (buyers != null && !"0184".equals(buyers.scheme())) {
            findings.add("/buyer/legalRegistration/scheme", "DK-R-017", "danish.register");
        }
        if (creditNote && totals.payable().signum() < 0) {
            findings.add("/lines", "DK-R-016", "danish.negative");
        }
        schemes("/seller/identifiers", invoice.seller().identifiers());
        schemes("/buyer/identifiers", invoice.buyer().identifiers());
        var payment = invoice.payment();
        if (payment != null && !DANISH_MEANS.contains(payment.meansCode())) {
            findings.add(
                    "/payment/meansCode", "DK-R-005", "country.means", "1, 10, 31, 42, 48, 49, 50, 58, 59, 93, 97");
        }
        DanishRules.check(invoice, creditNote, findings);
    }

    private void schemes(String pointer, List<Identifier> identifiers) {
        for (int i = 0; i < identifiers.size(); i++) {
            if (Texts.missing(identifiers.get(i).scheme())) {
                findings.add(pointer + "/" + i + "/scheme", "DK-R-013", "danish.scheme");
            }
        }
    }

    private void icelandic() {
        IcelandicRules.check(invoice, creditNote, findings);
        icelandicRegister(
                "IS-R-002", "/seller/legalRegistration", invoice.seller().legalRegistration());
        address("IS-R-003", "/seller/address", invoice.seller().address(), false);
        if (Countries.isIn("IS", invoice.buyer())) {
            icelandicRegister(
                    "IS-R-004", "/buyer/legalRegistration", invoice.buyer().legalRegistration());
            address("IS-R-005", "/buyer/address", invoice.buyer().address(), false);
        }
    }

    private void icelandicRegister(String rule, String pointer, @Nullable Identifier register) {
        if (register == null || !"0196".equals(register.scheme())) {
            findings.add(pointer, rule, "icelandic.register");
        }
    }

    private void address(String rule, String pointer, @Nullable Address address, boolean city) {
        boolean complete = address != null
                && !Texts.missing(address.line1())
                && !Texts.missing(address.postCode())
                && (!city || !Texts.missing(address.city()));
        if (!complete) {
            findings.add(pointer, rule, "country.address");
        }
    }

    private void required(String pointer, String rule, @Nullable String text) {
        if (Texts.missing(text)) {
            findings.add(pointer, rule, "country.address");
        }
    }
}
