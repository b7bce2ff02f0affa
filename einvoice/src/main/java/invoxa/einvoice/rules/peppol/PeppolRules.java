package invoxa.einvoice.rules.peppol;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.rules.finding.Countries;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What Peppol BIS Billing 3.0 asks of every invoice; what it asks by country is in rules of their own. */
public final class PeppolRules {

    private static final String RULE = "PEPPOL-EN16931-";
    private static final Set<String> INVOICE_TYPES =
            Set.of("71 80 82 84 102 218 219 326 331 380 382 383 384 386 388 393 395 553 575 623 780 817 870 875 876 877"
                    .split(" "));
    private static final Set<String> CREDIT_NOTE_TYPES = Set.of("381", "396", "81", "83", "532");
    private static final Set<String> GERMAN_TYPES = Set.of("326", "384");

    private record CodeFor(String rule, String category) {}

    /** Which VAT category an exemption code is for. */
    private static final Map<String, CodeFor> CATEGORIES = Map.of(
            "VATEX-EU-G", new CodeFor("P0104", "G"),
            "VATEX-EU-O", new CodeFor("P0105", "O"),
            "VATEX-EU-IC", new CodeFor("P0106", "K"),
            "VATEX-EU-AE", new CodeFor("P0107", "AE"),
            "VATEX-EU-D", new CodeFor("P0108", "E"),
            "VATEX-EU-F", new CodeFor("P0109", "E"),
            "VATEX-EU-I", new CodeFor("P0110", "E"),
            "VATEX-EU-J", new CodeFor("P0111", "E"));

    private PeppolRules() {}

    public static void check(Invoice invoice, Totals totals, Findings findings) {
        type(invoice, findings);
        var references = invoice.references();
        boolean ordered = !Texts.missing(references.purchaseOrder()) || !Texts.missing(references.salesOrder());
        if (Texts.missing(references.buyer()) && !ordered) {
            findings.add("/references/buyer", RULE + "R003", "peppol.reference");
        }
        for (var row : totals.vatBreakdown()) {
            var code = row.reasonCode();
            var fits = code == null ? null : CATEGORIES.get(code.toUpperCase(Locale.ROOT));
            if (code != null
                    && fits != null
                    && !fits.category().equals(row.category().name())) {
                findings.add("/vatExemptions", RULE + fits.rule(), "peppol.exemption", code, fits.category());
            }
        }
    }

    private static void type(Invoice invoice, Findings findings) {
        var type = invoice.typeCode();
        boolean credit = DocumentKind.ofTypeCode(type) == DocumentKind.CREDIT_NOTE;
        if (!(credit ? CREDIT_NOTE_TYPES : INVOICE_TYPES).contains(type)) {
            findings.add("/typeCode", RULE + (credit ? "P0101" : "P0100"), "peppol.type", type);
        } else if (GERMAN_TYPES.contains(type)
                && !(Countries.isIn("DE", invoice.seller()) && Countries.isIn("DE", invoice.buyer()))) {
            findings.add("/typeCode", RULE + "P0112", "peppol.germanType", type);
        }
    }
}
