package invoxa.einvoice.rules.core;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.rules.finding.Findings;

/** BR-17: a payee is named where it is another than the seller, and only there. */
final class PayeeRules {

    private PayeeRules() {}

    static void check(Invoice invoice, Totals totals, Findings findings) {
        var payee = invoice.payee();
        if (payee == null) {
            return;
        }
        var seller = invoice.seller();
        boolean same = payee.name().equals(seller.name())
                || payee.name().equals(seller.tradingName())
                || payee.identifier() != null && seller.identifiers().contains(payee.identifier())
                || payee.legalRegistration() != null
                        && payee.legalRegistration().equals(seller.legalRegistration());
        if (same) {
            findings.add("/payee", "BR-17", "payee.same");
        }
    }
}
