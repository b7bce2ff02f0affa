package invoxa.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The colour of an organization's documents, in sRGB as {@code #rrggbb}, lower-cased; refuses any other form.
 *
 * <p>It is kept as it was chosen, however light. Surfaces are filled with it; what has to be read is set in
 * {@link #ink()} on paper and in {@link #onFill()} on the colour itself. Both reach the contrast ratio of 4.5:1 that
 * WCAG 2.2 (1.4.3) wants of text, and follow from the colour alone, to the same digits in every process. The web UI
 * derives them in the same way ({@code web/lib/accent}); both keep to {@code accent-colors.csv}.
 */
public record AccentColor(String value) {

    private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");

    private static final AccentColor WHITE = new AccentColor("#ffffff");
    private static final AccentColor BLACK = new AccentColor("#000000");
    /** The darkest that text in this colour stands on: the grey behind an e-mail. Panels of a PDF are lighter. */
    private static final AccentColor PANEL = new AccentColor("#f2f3f5");

    public AccentColor {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a colour is a number sign and six hexadecimal digits for red, green and blue, such as #1f4e79");
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    /** For text and thin lines on white and on light grey: this colour, or as much darker as they need it. */
    public AccentColor ink() {
        if (contrast(PANEL) >= leastContrast()) {
            return this;
        }
        double share = (PANEL.light() / leastContrast() - glare()) / luminance();
        int red = darker(16, share);
        int green = darker(8, share);
        int blue = darker(0, share);
        return new AccentColor("#%06x".formatted(red << 16 | green << 8 | blue));
    }

    /** For text on a surface of this colour: white, or black where white could not be read. */
    public AccentColor onFill() {
        return contrast(WHITE) >= leastContrast() ? WHITE : BLACK;
    }

    /** The contrast ratio as WCAG 2.2 defines it, from 1 to 21. */
    public double contrast(AccentColor other) {
        return Math.max(light(), other.light()) / Math.min(light(), other.light());
    }

    private static double leastContrast() {
        return 4.5;
    }

    /** What WCAG adds to a luminance for the light that a screen throws back. */
    private static double glare() {
        return 0.05;
    }

    private double light() {
        return luminance() + glare();
    }

    private double luminance() {
        return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
    }

    /** {@code StrictMath}: the digits must not depend on the machine. */
    private double linear(int shift) {
        double part = (Integer.parseInt(value.substring(1), 16) >> shift & 255) / 255.0;
        return part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4);
    }

    /** Rounded down, so that the luminance is not more than was wanted. */
    private int darker(int shift, double share) {
        double part = linear(shift) * share;
        double encoded = part <= 0.0031308 ? part * 12.92 : 1.055 * StrictMath.pow(part, 1 / 2.4) - 0.055;
        return (int) (encoded * 255);
    }

    @Override
    public String toString() {
        return value;
    }
}
