package invoxa.einvoice.pdf.canvas;

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
public record Branding(
        Language language, byte @Nullable [] logo, @Nullable AccentColor accent) {

    public static Branding in(Language language) {
        return new Branding(language, null, null);
    }
}
