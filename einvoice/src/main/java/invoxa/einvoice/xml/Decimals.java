package invoxa.einvoice.xml;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Decimal numbers as XML Schema writes them: digits with a point, no exponent. Kept exactly, without trailing zeros,
 * so that 100, 100.0 and 100.0000 are one value.
 */
public final class Decimals {

    private static final Pattern FORM = Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)");
    private static final int CHARACTERS = 40;
    private static final int WHOLE_DIGITS = 15;
    private static final int DECIMALS = 12;

    private Decimals() {}

    /** @throws IllegalArgumentException for no number, more than 15 digits before the point or 12 after it */
    public static BigDecimal of(String text) {
        if (text.length() > CHARACTERS || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + shortened(text) + "' is not a decimal number such as 12.34.");
        }
        var value = new BigDecimal(text.endsWith(".") ? text + "0" : text).stripTrailingZeros();
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
        if (value.precision() - value.scale() > WHOLE_DIGITS || value.scale() > DECIMALS) {
            throw new IllegalArgumentException("A number has at most " + WHOLE_DIGITS + " digits before the point and "
                    + DECIMALS + " after it, not " + text + ".");
        }
        return value;
    }

    /** @throws IllegalArgumentException for zero and less, too */
    public static BigDecimal positive(String text) {
        var value = of(text);
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("A price is for a quantity greater than zero, not " + text + ".");
        }
        return value;
    }

    public static String shortened(String text) {
        return text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS - 1) + "…";
    }
}
