package invoxa.kernel;

import java.math.BigInteger;

/** Check digits by ISO 7064, MOD 97-10, for letters and digits; letters count as 10 to 35. */
public final class Mod97 {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final int HEAD = 4;

    private Mod97() {}

    /** Whether the check digits at the text's end fit. */
    public static boolean fits(String text) {
        var digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(Character.digit(c, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }

    /**
     * Whether the check digits fit that stand third and fourth, as in an IBAN (ISO 13616) and a creditor reference
     * (ISO 11649).
     *
     * @param text of at least five characters
     */
    public static boolean fitsAtHead(String text) {
        return fits(text.substring(HEAD) + text.substring(0, HEAD));
    }
}
