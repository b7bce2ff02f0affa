package invoxa.invoice;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Pdf;
import invoxa.invoice.domain.State;
import invoxa.invoice.pdf.InvoicePdf;
import invoxa.invoice.pdf.Look;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.Language;
import invoxa.storage.Documents.Change;
import invoxa.storage.Files;
import invoxa.storage.Stored;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The document as a PDF: of an issued one, rendered once and the same bytes ever after; of a draft, as it is now. */
public final class RenderPdf {

    private final Invoices invoices;
    private final Files files;

    RenderPdf(Invoices invoices, Files files) {
        this.invoices = invoices;
        this.files = files;
    }

    /** The bytes; kept if the document is issued and they were not yet. */
    public byte[] render(Stored<InvoiceDocument> stored) {
        var document = stored.content();
        if (document.state() == State.DRAFT || document.state() == State.ISSUING) {
            return draw(document);
        }
        var pdf = document.pdf();
        // a file without its mark in the document is left by a crash between the two; its bytes are the ones to keep
        var file = pdf == null ? "invoice/" + document.id() + ".pdf" : pdf.file();
        var bytes = files.get(stored.partition(), file).orElseGet(() -> keep(stored, file));
        if (pdf == null) {
            mark(document, new Pdf(file, sha256(bytes), bytes.length));
        }
        return bytes;
    }

    private byte[] keep(Stored<InvoiceDocument> stored, String file) {
        var bytes = draw(stored.content());
        files.put(stored.partition(), file, bytes);
        return bytes;
    }

    private void mark(InvoiceDocument document, Pdf pdf) {
        invoices.change(
                document.organization(), document.id(), now -> now.pdf() == null ? Change.to(now.rendered(pdf)) : null);
    }

    private static byte[] draw(InvoiceDocument document) {
        var language = document.issue() == null ? Language.EN : document.issue().language();
        return InvoicePdf.render(document.invoice(), document.totals(), Look.in(language));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
