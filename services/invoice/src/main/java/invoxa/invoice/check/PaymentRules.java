package invoxa.invoice.check;

import invoxa.invoice.model.Invoice;
import invoxa.invoice.model.Totals;
import invoxa.kernel.FieldErrors;
import java.util.Set;

/** BG-16: how to pay. */
final class PaymentRules {

    private static final Set<String> CREDIT_TRANSFERS = Set.of("30", "58");

    private PaymentRules() {}

    static void check(Invoice invoice, Totals totals, FieldErrors findings) {
        var payment = invoice.payment();
        if (payment == null) {
            return;
        }
        for (int i = 0; i < payment.creditTransfers().size(); i++) {
            if (Texts.missing(payment.creditTransfers().get(i).account())) {
                findings.add(
                        "/payment/creditTransfers/" + i + "/account",
                        "BR-50",
                        "Give the account to which to pay, an IBAN for example.");
            }
        }
        if (CREDIT_TRANSFERS.contains(payment.meansCode())
                && payment.creditTransfers().isEmpty()) {
            findings.add(
                    "/payment/creditTransfers",
                    "BR-61",
                    "A credit transfer needs the account to which to pay, an IBAN for example.");
        }
    }
}
