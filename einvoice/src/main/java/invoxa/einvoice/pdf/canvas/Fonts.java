package invoxa.einvoice.pdf.canvas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Inter in two weights, cut to the European scripts with digits of one width; for the Swiss QR-bill, whose typeface is
 * laid down, Liberation Sans under another name. Parsed once for all documents; each document embeds the glyphs that it
 * uses.
 */
public final class Fonts {

    private static final TrueTypeFont REGULAR = parse("Inter-Regular-subset.ttf");
    private static final TrueTypeFont SEMI_BOLD = parse("Inter-SemiBold-subset.ttf");
    private static final CmapLookup GLYPHS = glyphs();

    /** Parsed with the first QR-bill: most businesses write none. */
    private static final class Slip {
        static final TrueTypeFont REGULAR = parse("SlipSans-Regular.ttf");
        static final TrueTypeFont BOLD = parse("SlipSans-Bold.ttf");
    }

    private final PDType0Font regular;
    private final PDType0Font semiBold;
    private final PDDocument document;
    private @Nullable PDType0Font slipRegular;
    private @Nullable PDType0Font slipBold;

    Fonts(PDDocument document) throws IOException {
        this.document = document;
        regular = PDType0Font.load(document, REGULAR, true);
        semiBold = PDType0Font.load(document, SEMI_BOLD, true);
    }

    PDType0Font of(Style style) throws IOException {
        return style.slip() ? slip(style.strong()) : style.strong() ? semiBold : regular;
    }

    private PDType0Font slip(boolean bold) throws IOException {
        if (slipRegular == null || slipBold == null) {
            slipRegular = PDType0Font.load(document, Slip.REGULAR, true);
            slipBold = PDType0Font.load(document, Slip.BOLD, true);
        }
        return bold ? slipBold : slipRegular;
    }

    /** The width in points of a text that {@link #printable} has gone over. */
    float width(Style style, String printable) throws IOException {
        return of(style).getStringWidth(printable) * style.size() / 1000;
    }

    /**
     * The text with what the fonts can show: composed (NFC), every kind of space a plain one, invisible format and
     * control characters left out, a question mark for a character without a glyph.
     */
    public static String printable(String text) {
        if (text.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (c == '\u00a0' || c == '\u202f') {
                out.append('\u00a0');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                out.append(' ');
            } else if (c >= 0x20 && GLYPHS.getGlyphId(c) != 0) {
                out.appendCodePoint(c);
            } else if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.CONTROL) {
                out.append('?');
            }
        });
        return out.toString();
    }

    private static TrueTypeFont parse(String name) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(Resource.bytes(Fonts.class, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is not a TrueType font", e);
        }
    }

    private static CmapLookup glyphs() {
        try {
            return REGULAR.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
