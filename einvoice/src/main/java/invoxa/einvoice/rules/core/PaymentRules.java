package invoxa.einvoice.rules.core;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.Texts;
import java.util.Set;

/** BG-16: how to pay. */
final class PaymentRules {

    private static final Set<String> CREDIT_TRANSFERS = Set.of("30", "58");

    private PaymentRules() {}

    static void check(Invoice invoice, Totals totals, Findings findings) {
        var payment = invoice.payment();
        if (payment == null) {
            return;
        }
        for (int i = 0; i < payment.creditTransfers().size(); i++) {
            if (Texts.missing(payment.creditTransfers().get(i).account())) {
                findings.add("/payment/creditTransfers/" + i + "/account", "BR-50", "payment.account");
            }
        }
        if (CREDIT_TRANSFERS.contains(payment.meansCode())
                && payment.creditTransfers().isEmpty()) {
            findings.add("/payment/creditTransfers", "BR-61", "payment.transferAccount");
        }
    }
}
