package invoxa.einvoice.pdf;

import invoxa.kernel.AccentColor;
import invoxa.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * How a document looks, beside what it says.
 *
 * @param language of labels, numbers and dates
 * @param logo the bytes of a PNG or JPEG, or null for the seller's name instead
 * @param accent the seller's colour, or null for INVOXA's own, which is used in fewer places
 */
public record Look(
        Language language, byte @Nullable [] logo, @Nullable AccentColor accent) {

    public static Look in(Language language) {
        return new Look(language, null, null);
    }
}
