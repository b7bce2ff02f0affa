package invoxa.kernel;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** An ISO 4217 alphabetic code, such as {@code EUR}; its exponent says how many decimals an amount in it has. */
public record CurrencyCode(String value) implements Comparable<CurrencyCode> {

    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    public CurrencyCode {
        if (!KNOWN.contains(value)) {
            throw new IllegalArgumentException("'" + value + "' is not an ISO 4217 currency code such as EUR");
        }
    }

    public static CurrencyCode of(String value) {
        return new CurrencyCode(value);
    }

    /** How many decimals an amount has: 2 for EUR, 0 for JPY, 3 for KWD. */
    public int exponent() {
        return Currency.getInstance(value).getDefaultFractionDigits();
    }

    @Override
    public int compareTo(CurrencyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
