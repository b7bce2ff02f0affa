package invoxa.einvoice.rules.draft;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.rules.finding.Sentences;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.FieldErrors;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** BR-DEC: an amount that is entered has no more decimals than its currency. Those we calculate never have. */
final class AmountRules {

    private final FieldErrors findings;

    private AmountRules(FieldErrors findings) {
        this.findings = findings;
    }

    static void check(Invoice invoice, FieldErrors findings) {
        var rules = new AmountRules(findings);
        var currency = invoice.currency();
        rules.amount("BR-DEC-16", "/prepaidAmount", invoice.prepaidAmount(), currency);
        rules.amount("BR-DEC-17", "/roundingAmount", invoice.roundingAmount(), currency);
        var taxCurrency = invoice.taxCurrency() == null ? currency : invoice.taxCurrency();
        rules.amount("BR-DEC-15", "/taxAmountInTaxCurrency", invoice.taxAmountInTaxCurrency(), taxCurrency);
        rules.onDocument(invoice.allowancesAndCharges(), currency);
        for (int i = 0; i < invoice.lines().size(); i++) {
            rules.onLine("/lines/" + i, invoice.lines().get(i).allowancesAndCharges(), currency);
        }
    }

    private void onDocument(List<AllowanceCharge> all, CurrencyCode currency) {
        for (int i = 0; i < all.size(); i++) {
            var pointer = "/allowancesAndCharges/" + i;
            switch (all.get(i).kind()) {
                case ALLOWANCE -> both("BR-DEC-01", "BR-DEC-02", pointer, all.get(i), currency);
                case CHARGE -> both("BR-DEC-05", "BR-DEC-06", pointer, all.get(i), currency);
            }
        }
    }

    private void onLine(String line, List<AllowanceCharge> all, CurrencyCode currency) {
        for (int i = 0; i < all.size(); i++) {
            var pointer = line + "/allowancesAndCharges/" + i;
            switch (all.get(i).kind()) {
                case ALLOWANCE -> both("BR-DEC-24", "BR-DEC-25", pointer, all.get(i), currency);
                case CHARGE -> both("BR-DEC-27", "BR-DEC-28", pointer, all.get(i), currency);
            }
        }
    }

    private void both(String amountRule, String baseRule, String pointer, AllowanceCharge of, CurrencyCode currency) {
        amount(amountRule, pointer + "/amount", of.amount(), currency);
        amount(baseRule, pointer + "/baseAmount", of.baseAmount(), currency);
    }

    private void amount(String rule, String pointer, @Nullable BigDecimal amount, CurrencyCode currency) {
        if (amount != null && amount.stripTrailingZeros().scale() > currency.exponent()) {
            findings.add(
                    pointer,
                    rule,
                    currency.exponent() == 0
                            ? Sentences.of("draft.amountWhole", currency)
                            : Sentences.of("draft.amount", currency, currency.exponent()));
        }
    }
}
