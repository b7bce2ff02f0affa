package invoxa.einvoice.pdf.canvas;

/** A colour in sRGB, each part 0 to 1. */
public record Colour(float red, float green, float blue) {

    public static final Colour BLACK = hex("#000000");
    public static final Colour WHITE = hex("#ffffff");
    public static final Colour INK = hex("#18181b");
    public static final Colour SOFT = hex("#5b5b66");
    public static final Colour HAIRLINE = hex("#dcdce2");
    public static final Colour PANEL = hex("#f5f6f8");
    static final Colour ACCENT = hex("#1f4e79");

    static Colour hex(String code) {
        int rgb = Integer.parseInt(code.substring(1), 16);
        return new Colour((rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f);
    }
}
