package invoxa.invoice.rates;

import invoxa.kernel.FieldErrors;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * An organization's own list of VAT rates; empty where it uses its country's.
 *
 * @param items in the order in which they are offered: the first is what a new line has
 */
public record TaxRates(List<TaxRate> items) {

    static final TaxRates NONE = new TaxRates(List.of());
    private static final int MAX_RATES = 30;

    public TaxRates {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** As they are kept, once they are checked. */
    public TaxRates tidied() {
        return new TaxRates(items.stream().map(TaxRate::tidied).toList());
    }

    /** Names what is wrong with them. */
    public void check(FieldErrors errors) {
        if (items.size() > MAX_RATES) {
            errors.add("/items", "too-many", "At most " + MAX_RATES + " rates are possible here.");
            return;
        }
        var names = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            var pointer = "/items/" + i;
            items.get(i).check(errors, pointer);
            var name = items.get(i).name();
            if (name != null && !name.isBlank() && !names.add(name.strip().toLowerCase(Locale.ROOT))) {
                errors.add(pointer + "/name", "repeated", "Another rate is called so.");
            }
        }
    }
}
