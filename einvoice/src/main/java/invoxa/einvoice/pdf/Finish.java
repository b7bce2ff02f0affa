package invoxa.einvoice.pdf;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.pdf.archive.About;
import invoxa.einvoice.pdf.archive.Archive;
import invoxa.einvoice.pdf.archive.AttachedFile;
import invoxa.einvoice.pdf.archive.Embedded;
import invoxa.einvoice.pdf.canvas.Canvas;
import invoxa.einvoice.pdf.page.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/** What a document says about itself, and its bytes: nothing in them depends on when or where they are made. */
final class Finish {

    private static final int BUFFER = 64 * 1024;

    private Finish() {}

    static byte[] bytes(
            Canvas canvas, Words words, Invoice invoice, @Nullable Embedded embedded, List<AttachedFile> attachments)
            throws IOException {
        canvas.closeContent();
        var document = canvas.document();
        canvas.tags.writeTo(document);
        document.setVersion(1.7f);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(words.language().code());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);

        var number = Objects.requireNonNullElse(invoice.number(), "");
        var about = new About(
                (words.title(invoice.typeCode()) + " " + number).strip(),
                invoice.seller().name(),
                words.language().code(),
                Objects.requireNonNullElse(invoice.issueDate(), LocalDate.EPOCH));
        var information = document.getDocumentInformation();
        information.setTitle(about.title());
        information.setAuthor(about.author());
        information.setCreator(About.TOOL);
        information.setCreationDate(GregorianCalendar.from(about.day().atStartOfDay(ZoneOffset.UTC)));
        new Archive(document, about).write(embedded, attachments);
        document.setDocumentId(identity(about.author() + "\n" + number + "\n" + about.day()));

        var out = new ByteArrayOutputStream(BUFFER);
        document.save(out);
        return out.toByteArray();
    }

    private static long identity(String of) {
        var sum = new CRC32C();
        sum.update(of.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
