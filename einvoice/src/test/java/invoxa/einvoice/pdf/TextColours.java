package invoxa.einvoice.pdf;

import invoxa.kernel.AccentColor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Which colours the text of a PDF is set in. */
final class TextColours extends PDFTextStripper {

    final Set<AccentColor> seen = new HashSet<>();

    TextColours() {
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        try {
            int rgb = getGraphicsState().getNonStrokingColor().toRGB();
            seen.add(new AccentColor("#%06x".formatted(rgb)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
