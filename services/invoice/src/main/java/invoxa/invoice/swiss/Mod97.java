package invoxa.invoice.swiss;

import java.math.BigInteger;

/** The check digits of IBANs and of creditor references (ISO 7064, MOD 97-10), which stand third and fourth. */
final class Mod97 {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final int HEAD = 4;

    private Mod97() {}

    /** @param text letters and digits, at least five */
    static boolean fits(String text) {
        var digits = new StringBuilder();
        (text.substring(HEAD) + text.substring(0, HEAD))
                .chars()
                .forEach(c -> digits.append(Character.digit(c, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
