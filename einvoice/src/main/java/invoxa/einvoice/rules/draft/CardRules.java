package invoxa.einvoice.rules.draft;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.rules.finding.Sentences;
import invoxa.kernel.FieldErrors;

/** BR-51: a full card number is never kept, not even in a draft; the first six and last four digits are the most. */
final class CardRules {

    private static final int MAX_DIGITS = 10;

    private CardRules() {}

    static void check(Invoice invoice, FieldErrors findings) {
        var payment = invoice.payment();
        if (payment == null || payment.card() == null) {
            return;
        }
        var digits = payment.card().number().chars().filter(Character::isDigit).count();
        if (digits > MAX_DIGITS) {
            findings.add("/payment/card/number", "BR-51", Sentences.of("draft.card"));
        }
    }
}
