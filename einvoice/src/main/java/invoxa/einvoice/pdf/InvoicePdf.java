package invoxa.einvoice.pdf;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.pdf.archive.AttachedFile;
import invoxa.einvoice.pdf.archive.Embedded;
import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.einvoice.pdf.canvas.Canvas;
import invoxa.einvoice.pdf.page.InvoicePage;
import invoxa.einvoice.pdf.page.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Renders an issued invoice or credit note, or a draft of one, as a PDF of A4 pages.
 *
 * <p>It is a PDF/A-3a and a PDF/UA-1: fit for the archive, and to be read aloud. With the XML inside it is a Factur-X
 * document. Deterministic: the same arguments give the same bytes, in any process. Characters that the fonts lack
 * appear as a question mark; {@link PrintableText} tells which these are, and no draft has them. Thread-safe; holds no
 * state between calls but the parsed fonts.
 */
public final class InvoicePdf {

    private InvoicePdf() {}

    /** The PDF's bytes; an image that cannot be read as a logo is left out and the seller's name stands instead. */
    public static byte[] render(Invoice invoice, Totals totals, Branding look) {
        return render(invoice, totals, look, null);
    }

    /** @param embedded the same invoice as XML, which the PDF carries inside; null for none, as in a draft */
    public static byte[] render(Invoice invoice, Totals totals, Branding look, @Nullable Embedded embedded) {
        return render(invoice, totals, look, embedded, List.of());
    }

    /** @param attachments the files that support the invoice; of two with one name the later bears its place in it */
    public static byte[] render(
            Invoice invoice,
            Totals totals,
            Branding look,
            @Nullable Embedded embedded,
            List<AttachedFile> attachments) {
        try (var canvas = new Canvas(look)) {
            var words = new Words(look.language());
            var page = new InvoicePage(canvas, words, invoice, totals, look);
            page.draw();
            return Finish.bytes(canvas, words, invoice, embedded, attachments);
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF in memory cannot fail to be written", e);
        }
    }
}
