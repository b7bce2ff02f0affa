package invoxa.invoice.pdf;

/** How a piece of text is set: weight, size in points, colour. */
record Style(boolean strong, float size, Colour colour) {

    static final Style TITLE = new Style(true, 21, Colour.INK);
    static final Style LEAD = new Style(true, 12.5f, Colour.INK);
    static final Style BODY = new Style(false, 9, Colour.INK);
    static final Style STRONG = new Style(true, 9, Colour.INK);
    static final Style SOFT = new Style(false, 9, Colour.SOFT);
    static final Style SMALL = new Style(false, 8, Colour.SOFT);
    static final Style HEAD = new Style(true, 7.5f, Colour.SOFT);
    static final Style TINY = new Style(false, 7, Colour.SOFT);

    Style in(Colour other) {
        return new Style(strong, size, other);
    }

    /** The distance from one baseline to the next. */
    float leading() {
        return size * 1.38f;
    }
}
