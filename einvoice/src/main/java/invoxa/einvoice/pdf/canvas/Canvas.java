package invoxa.einvoice.pdf.canvas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * A4 pages to draw on. Distances are in points, y counts down from the top edge, text stands on its baseline.
 *
 * <p>What is drawn belongs to the structure element given with it; without one it is an artifact (a rule, a repeated
 * heading), which a screen reader passes over.
 */
public final class Canvas implements AutoCloseable {

    public static final float LEFT = 57;
    public static final float RIGHT = 538;
    public static final float TOP = 48;
    public static final float BOTTOM = 764;
    public static final float PAGE_HEIGHT = PDRectangle.A4.getHeight();
    public static final float PAGE_WIDTH = PDRectangle.A4.getWidth();

    public final Tags tags = new Tags();
    public final Palette palette;
    private final PDDocument document = new PDDocument();
    private final Fonts fonts;
    private final List<PDPage> pages = new ArrayList<>();
    private @Nullable PDPageContentStream content;

    public Canvas(Branding look) throws IOException {
        fonts = new Fonts(document);
        palette = Palette.of(look.accent());
    }

    public PDDocument document() {
        return document;
    }

    public int pageCount() {
        return pages.size();
    }

    public void newPage() throws IOException {
        closeContent();
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        tags.page(page);
        content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true);
    }

    /** Goes back to a page that is full, to add artifacts such as its number. */
    public void reopen(int page) throws IOException {
        closeContent();
        content = new PDPageContentStream(document, pages.get(page), PDPageContentStream.AppendMode.APPEND, true);
    }

    public void text(@Nullable PDStructureElement owner, Style style, float x, float y, String text)
            throws IOException {
        var printable = Fonts.printable(text);
        if (printable.isBlank()) {
            return;
        }
        begin(owner);
        fill(style.colour());
        var out = content();
        out.beginText();
        out.setFont(fonts.of(style), style.size());
        out.newLineAtOffset(x, PAGE_HEIGHT - y);
        out.showText(printable);
        out.endText();
        out.endMarkedContent();
    }

    public void textRight(@Nullable PDStructureElement owner, Style style, float right, float y, String text)
            throws IOException {
        text(owner, style, right - width(style, text), y, text);
    }

    /** Draws lines one below the other and gives the baseline of the line that would follow. */
    public float texts(@Nullable PDStructureElement owner, Style style, float x, float y, List<String> lines)
            throws IOException {
        float at = y;
        for (var line : lines) {
            text(owner, style, x, at, line);
            at += style.leading();
        }
        return at;
    }

    public float width(Style style, String text) throws IOException {
        return fonts.width(style, Fonts.printable(text));
    }

    /** Breaks a text at its own line ends, then at spaces, then within a word that alone is too wide. */
    public List<String> wrap(Style style, @Nullable String text, float width) throws IOException {
        var lines = new ArrayList<String>();
        if (text == null || text.isBlank()) {
            return lines;
        }
        for (var paragraph : text.strip().split("\\R")) {
            var line = new StringBuilder();
            for (var word : paragraph.strip().split(" +")) {
                var rest = word;
                while (width(style, rest) > width && rest.length() > 1) {
                    if (!line.isEmpty()) {
                        lines.add(line.toString());
                        line.setLength(0);
                    }
                    int cut = fitting(style, rest, width);
                    lines.add(rest.substring(0, cut));
                    rest = rest.substring(cut);
                }
                if (!line.isEmpty() && width(style, line + " " + rest) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private int fitting(Style style, String word, float width) throws IOException {
        int low = 1;
        int high = word.length() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(style, word.substring(0, middle)) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Character.isHighSurrogate(word.charAt(low - 1)) ? low + 1 : low;
    }

    public void rule(float x, float y, float right, Colour colour, float thickness) throws IOException {
        box(x, y - thickness / 2, right - x, thickness, colour);
    }

    public void box(float x, float y, float width, float height, Colour colour) throws IOException {
        box(null, x, y, width, height, colour);
    }

    public void box(@Nullable PDStructureElement owner, float x, float y, float width, float height, Colour colour)
            throws IOException {
        begin(owner);
        fill(colour);
        content().addRect(x, PAGE_HEIGHT - y - height, width, height);
        content().fill();
        content().endMarkedContent();
    }

    /** Fills all squares of a code at once; {@code dark} tells by column and row. */
    public void squares(PDStructureElement owner, QrCode code, float x, float y, float size) throws IOException {
        float unit = size / code.size();
        begin(owner);
        fill(Colour.BLACK);
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                int from = column;
                while (column < code.size() && code.dark(column, row)) {
                    column++;
                }
                if (column > from) {
                    content()
                            .addRect(x + from * unit, PAGE_HEIGHT - y - (row + 1) * unit, (column - from) * unit, unit);
                }
            }
        }
        content().fill();
        content().endMarkedContent();
    }

    public void image(PDStructureElement owner, PDImageXObject image, float x, float y, float width, float height)
            throws IOException {
        begin(owner);
        content().drawImage(image, x, PAGE_HEIGHT - y - height, width, height);
        content().endMarkedContent();
    }

    private void begin(@Nullable PDStructureElement owner) throws IOException {
        if (owner == null) {
            content().beginMarkedContent(COSName.ARTIFACT);
        } else {
            content()
                    .beginMarkedContent(
                            COSName.getPDFName(owner.getStructureType()), tags.mark(owner, pages.getLast()));
        }
    }

    private void fill(Colour colour) throws IOException {
        content().setNonStrokingColor(colour.red(), colour.green(), colour.blue());
    }

    private PDPageContentStream content() {
        if (content == null) {
            throw new IllegalStateException("there is no page yet");
        }
        return content;
    }

    public void closeContent() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    @Override
    public void close() throws IOException {
        closeContent();
        document.close();
    }
}
