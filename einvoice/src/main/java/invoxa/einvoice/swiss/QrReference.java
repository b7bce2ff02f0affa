package invoxa.einvoice.swiss;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The QR reference: 26 digits of the creditor's own and a check digit (recursive modulo 10).
 *
 * <p>One that is made for an invoice is its place, which no other document of the organization has: a 1, three digits
 * for the series, six for year and month of its period (zeros where the series does not count anew by them), sixteen
 * for its number in the period. The letters of a number have no room in 26 digits, and series may differ in nothing
 * else. A draft may quote another that was made elsewhere: whether that one is unique is for whoever made it.
 */
public final class QrReference {

    private static final int OWN_DIGITS = 26;
    private static final Pattern PERIOD = Pattern.compile("([0-9]{4}(-[0-9]{2})?)?");
    private static final int[] CARRY = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};

    private QrReference() {}

    /** The reference that a text is, without its spaces; empty where it is none. */
    public static Optional<String> of(@Nullable String text) {
        var digits = text == null ? "" : text.replace(" ", "");
        boolean is = digits.matches("[0-9]{27}")
                && checkDigit(digits.substring(0, OWN_DIGITS)) == digits.charAt(OWN_DIGITS) - '0';
        return is ? Optional.of(digits) : Optional.empty();
    }

    /**
     * The reference of an invoice by its place.
     *
     * @param series the place of its series among those of the organization, from 1
     * @param period in which it counts: {@code 2026-11}, {@code 2026}, or an empty text
     * @param sequence its number in the period, above 0
     */
    public static String ofPlace(int series, String period, long sequence) {
        var months = period.replace("-", "");
        var own = String.format(Locale.ROOT, "1%03d%-6s%016d", series, months, sequence)
                .replace(' ', '0');
        boolean is = series > 0 && sequence > 0 && PERIOD.matcher(period).matches() && own.length() == OWN_DIGITS;
        if (!is) {
            throw new IllegalArgumentException("no place: series " + series + ", period '" + period + "', " + sequence);
        }
        return own + checkDigit(own);
    }

    /**
     * What documents show that were issued quoting something else to a QR-IBAN, which is refused now: the digits of
     * the number, the last 26 where it has more, led by zeros.
     */
    static String ofDigits(String number) {
        var digits = "0".repeat(OWN_DIGITS) + number.replaceAll("[^0-9]", "");
        var own = digits.substring(digits.length() - OWN_DIGITS);
        return own + checkDigit(own);
    }

    private static int checkDigit(String digits) {
        int carry = 0;
        for (int i = 0; i < digits.length(); i++) {
            carry = CARRY[(carry + digits.charAt(i) - '0') % CARRY.length];
        }
        return (CARRY.length - carry) % CARRY.length;
    }
}
