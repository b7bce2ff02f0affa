package invoxa.invoice.pdf;

import invoxa.kernel.Language;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a document looks, beside what it says.
 *
 * @param language of labels, numbers and dates
 * @param logo the bytes of a PNG or JPEG, or null for the seller's name instead
 * @param accent the colour of heading and rules as {@code #rrggbb}, or null for INVOXA's own
 */
public record Look(
        Language language, byte @Nullable [] logo, @Nullable String accent) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    public Look {
        if (accent != null && !COLOUR.matcher(accent).matches()) {
            throw new IllegalArgumentException("'" + accent + "' is not a colour such as #1d4ed8");
        }
    }

    public static Look in(Language language) {
        return new Look(language, null, null);
    }
}
