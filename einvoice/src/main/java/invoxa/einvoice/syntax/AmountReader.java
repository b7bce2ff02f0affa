package invoxa.einvoice.syntax;

import invoxa.einvoice.xml.Decimals;
import invoxa.einvoice.xml.Element;
import invoxa.kernel.CurrencyCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Takes amounts, which must be in the currency of the document (BT-5): an amount that says it is in another would be
 * taken for what it is not.
 */
public record AmountReader(CurrencyCode currency) {

    @Nullable
    public BigDecimal optional(Element amount) {
        sameCurrency(amount);
        return amount.parse(Decimals::of);
    }

    public BigDecimal required(Element amount, String rule, String meaning) {
        sameCurrency(amount);
        return amount.required(rule, meaning, Decimals::of, BigDecimal.ZERO);
    }

    public Declared.Figure stated(String term, Element amount) {
        return amount.made(new Declared.Figure(term, amount.path(), optional(amount)));
    }

    /** @param rule the rule of EN 16931 that asks for the figure */
    public Declared.Figure stated(String term, Element amount, String rule) {
        return amount.made(new Declared.Figure(term, amount.path(), required(amount, rule, term)));
    }

    /** The tax currency (BT-6); one equal to the document's says that there is no other, and is none. */
    @Nullable
    public CurrencyCode other(Element taxCurrency) {
        var stated = taxCurrency.parse(CurrencyCode::of);
        return currency.equals(stated) ? null : stated;
    }

    private void sameCurrency(Element amount) {
        var stated = amount.attribute("currencyID");
        if (stated != null && !stated.equals(currency.value())) {
            amount.fault(
                    "currency",
                    "The document's currency (BT-5) is " + currency + ", but this amount is in "
                            + Decimals.shortened(stated) + ".");
        }
    }
}
