package invoxa.client.domain;

import com.helger.masterdata.vat.VATINStructureManager;
import com.helger.masterdata.vat.VATINSyntaxChecker;
import java.util.Locale;

/**
 * VAT identification numbers: form and check digits of the EU states and Great Britain. Whether a number is given out
 * is known to the tax authorities alone (VIES), not here.
 */
final class VatId {

    private static final int MAX_LENGTH = 20;

    private VatId() {}

    /** Without spaces, dots and hyphens, in capitals. */
    static String normalised(String text) {
        return text.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
    }

    /**
     * False where a country's rule is broken; a number of a country without a rule here passes if it begins with two
     * letters.
     */
    static boolean isPlausible(String normalised) {
        if (!normalised.matches("[A-Z]{2}[0-9A-Z+*]{2," + MAX_LENGTH + "}")) {
            return false;
        }
        boolean asTheLibrarySays = !VATINSyntaxChecker.isValidatorPresent(normalised)
                || VATINStructureManager.isValidVATIN(normalised) && VATINSyntaxChecker.isValidVATIN(normalised);
        return asTheLibrarySays && (!normalised.startsWith("HR") || isCroatian(normalised.substring(2)));
    }

    /** The last digit of Croatia's OIB (ISO 7064, MOD 11,10), which the library does not check. */
    private static boolean isCroatian(String digits) {
        int rest = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (rest + Character.digit(digits.charAt(i), 10)) % 10;
            rest = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (rest + Character.digit(digits.charAt(digits.length() - 1), 10)) % 10 == 1;
    }
}
