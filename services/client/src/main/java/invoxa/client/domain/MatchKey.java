package invoxa.client.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * By what two clients are matched as likely one: the same name, whatever its case, accents and punctuation, at the
 * same place.
 */
public final class MatchKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private MatchKey() {}

    public static String of(ClientDetails details) {
        var address = details.address();
        var place = address == null
                ? ""
                : (address.country() == null ? "" : address.country().value())
                        + " "
                        + (address.postCode() == null ? "" : folded(address.postCode()));
        return folded(details.name()) + "|" + place.strip();
    }

    /** For comparing and sorting: decomposed, without marks, lower case, one space between words. */
    public static String folded(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return GAPS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
