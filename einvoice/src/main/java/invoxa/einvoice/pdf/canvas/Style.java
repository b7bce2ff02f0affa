package invoxa.einvoice.pdf.canvas;

/**
 * How a piece of text is set.
 *
 * @param slip whether in the typeface of the Swiss QR-bill, which must not be another
 * @param size in points
 */
public record Style(boolean slip, boolean strong, float size, Colour colour) {

    public static final Style TITLE = new Style(true, 21, Colour.INK);
    public static final Style LEAD = new Style(true, 12.5f, Colour.INK);
    public static final Style BODY = new Style(false, 9, Colour.INK);
    public static final Style STRONG = new Style(true, 9, Colour.INK);
    public static final Style SOFT = new Style(false, 9, Colour.SOFT);
    public static final Style SMALL = new Style(false, 8, Colour.SOFT);
    public static final Style HEAD = new Style(true, 7.5f, Colour.SOFT);
    public static final Style TINY = new Style(false, 7, Colour.SOFT);

    public Style(boolean strong, float size, Colour colour) {
        this(false, strong, size, colour);
    }

    public static Style slip(boolean strong, float size) {
        return new Style(true, strong, size, Colour.BLACK);
    }

    public Style in(Colour other) {
        return new Style(slip, strong, size, other);
    }

    /** The distance from one baseline to the next. */
    public float leading() {
        return size * 1.38f;
    }
}
