package invoxa.einvoice.rules.germany;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.Texts;
import java.util.Set;

/**
 * BR-DE-23 to BR-DE-25, BR-DE-30, BR-DE-31: a transfer, a card and a direct debit each come with their own facts and
 * with no others. Peppol calls them DE-R-023 and so on.
 */
final class GermanPaymentRules {

    private static final Set<String> TRANSFERS = Set.of("30", "58");
    private static final Set<String> CARDS = Set.of("48", "54", "55");
    private static final String DIRECT_DEBIT = "59";

    private final PaymentInstructions payment;
    private final boolean xrechnung;
    private final Findings findings;

    private GermanPaymentRules(PaymentInstructions payment, boolean xrechnung, Findings findings) {
        this.payment = payment;
        this.xrechnung = xrechnung;
        this.findings = findings;
    }

    static void check(Invoice invoice, boolean xrechnung, Findings findings) {
        if (invoice.payment() != null) {
            new GermanPaymentRules(invoice.payment(), xrechnung, findings).check();
        }
    }

    private void check() {
        boolean transfer = !payment.creditTransfers().isEmpty();
        boolean card = payment.card() != null;
        boolean debit = payment.directDebit() != null;
        if (TRANSFERS.contains(payment.meansCode())) {
            group("/payment/creditTransfers", 23, transfer, card || debit, "payment.transferAccount");
        } else if (CARDS.contains(payment.meansCode())) {
            group("/payment/card", 24, card, transfer || debit, "german.card");
        } else if (DIRECT_DEBIT.equals(payment.meansCode())) {
            group("/payment/directDebit", 25, debit, transfer || card, "german.directDebit");
        }
        var directDebit = payment.directDebit();
        if (directDebit != null) {
            if (Texts.missing(directDebit.creditorId())) {
                findings.add("/payment/directDebit/creditorId", rule(30), "german.creditorId");
            }
            if (Texts.missing(directDebit.debitedAccount())) {
                findings.add("/payment/directDebit/debitedAccount", rule(31), "german.debitedAccount");
            }
        }
    }

    private void group(String pointer, int number, boolean own, boolean others, String sentence) {
        if (!own) {
            findings.add(pointer, rule(number) + (xrechnung ? "-a" : "-1"), sentence);
        }
        if (others) {
            findings.add("/payment/meansCode", rule(number) + (xrechnung ? "-b" : "-2"), "german.oneMeans");
        }
    }

    private String rule(int number) {
        return (xrechnung ? "BR-DE-" : "DE-R-0") + number;
    }
}
