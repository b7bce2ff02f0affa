package invoxa.einvoice.pdf.canvas;

import invoxa.kernel.AccentColor;
import org.jspecify.annotations.Nullable;

/**
 * Which colour what is drawn in.
 *
 * @param band of the strip at a page's top and of the panel's edge, as the seller chose it; null for neither
 * @param accent of the seller's name, of rules and headings
 * @param head of the table's heading
 * @param total of the amount that is due
 */
public record Palette(@Nullable Colour band, Colour accent, Colour head, Colour total) {

    private static final Palette USUAL = new Palette(null, Colour.ACCENT, Colour.SOFT, Colour.INK);

    public static Palette of(@Nullable AccentColor chosen) {
        if (chosen == null) {
            return USUAL;
        }
        var ink = Colour.hex(chosen.ink().value());
        return new Palette(Colour.hex(chosen.value()), ink, ink, ink);
    }
}
