package invoxa.invoice.swiss;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The QR reference: 26 digits of the creditor's own and a check digit (recursive modulo 10). */
public final class QrReference {

    private static final int OWN_DIGITS = 26;
    private static final int[] CARRY = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};

    private QrReference() {}

    /** The reference that a text is, without its spaces; empty where it is none. */
    public static Optional<String> of(@Nullable String text) {
        var digits = text == null ? "" : text.replace(" ", "");
        boolean is = digits.matches("[0-9]{27}")
                && checkDigit(digits.substring(0, OWN_DIGITS)) == digits.charAt(OWN_DIGITS) - '0';
        return is ? Optional.of(digits) : Optional.empty();
    }

    /** The reference of an invoice: the digits of its number, the last 26 where it has more, led by zeros. */
    public static String ofNumber(String number) {
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
