package invoxa.einvoice.rules.core;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.Texts;
import invoxa.einvoice.rules.finding.VatUse;
import java.util.EnumSet;

/** BR-S-02 to BR-S-04 and their like: which tax identifiers seller and buyer must have for a VAT category. */
final class VatPartyRules {

    private static final int PARTY_ON_LINE = 2;

    private final Invoice invoice;
    private final Findings findings;

    private VatPartyRules(Invoice invoice, Findings findings) {
        this.invoice = invoice;
        this.findings = findings;
    }

    /** One finding for each category and party, however many lines are in it. */
    static void check(Invoice invoice, Totals totals, Findings findings) {
        var rules = new VatPartyRules(invoice, findings);
        var seen = EnumSet.noneOf(VatCategory.class);
        for (var use : VatUse.all(invoice)) {
            if (seen.add(use.vat().category())) {
                rules.check(use);
            }
        }
    }

    private void check(VatUse use) {
        var rule = use.rule(PARTY_ON_LINE);
        switch (use.vat().category()) {
            case S, Z, E, L, M -> sellerIsTaxable(rule);
            case AE -> {
                sellerIsTaxable(rule);
                if (Texts.missing(invoice.buyer().vatId()) && invoice.buyer().legalRegistration() == null) {
                    findings.add("/buyer/vatId", rule, "vat.buyerReverseCharge");
                }
            }
            case K -> {
                sellerHasVatId(rule);
                if (Texts.missing(invoice.buyer().vatId())) {
                    findings.add("/buyer/vatId", rule, "vat.buyerIntraCommunity");
                }
            }
            case G -> sellerHasVatId(rule);
            case O -> nobodyHasVatId(rule);
        }
    }

    private void sellerIsTaxable(String rule) {
        if (!sellerOrRepresentativeHasVatId() && Texts.missing(invoice.seller().taxRegistrationId())) {
            findings.add("/seller/vatId", rule, "vat.sellerTaxable");
        }
    }

    private void sellerHasVatId(String rule) {
        if (!sellerOrRepresentativeHasVatId()) {
            findings.add("/seller/vatId", rule, "vat.sellerAbroad");
        }
    }

    private void nobodyHasVatId(String rule) {
        var message = "vat.noIdentifiers";
        if (!Texts.missing(invoice.seller().vatId())) {
            findings.add("/seller/vatId", rule, message);
        }
        if (!Texts.missing(invoice.buyer().vatId())) {
            findings.add("/buyer/vatId", rule, message);
        }
        if (representativeHasVatId()) {
            findings.add("/taxRepresentative/vatId", rule, message);
        }
    }

    private boolean sellerOrRepresentativeHasVatId() {
        return !Texts.missing(invoice.seller().vatId()) || representativeHasVatId();
    }

    private boolean representativeHasVatId() {
        var representative = invoice.taxRepresentative();
        return representative != null && !Texts.missing(representative.vatId());
    }
}
