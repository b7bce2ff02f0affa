package invoxa.invoice.document;

import invoxa.einvoice.cii.Cii;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.pdf.InvoicePdf;
import invoxa.einvoice.pdf.archive.AttachedFile;
import invoxa.einvoice.pdf.archive.Embedded;
import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.einvoice.profile.Form;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.InvoiceRules;
import invoxa.einvoice.rules.finding.Finding;
import invoxa.einvoice.syntax.AttachedFiles;
import invoxa.einvoice.ubl.Ubl;
import invoxa.invoice.attachment.AttachFile;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Rendered;
import invoxa.invoice.domain.Renditions;
import invoxa.invoice.domain.State;
import invoxa.invoice.store.RenditionStore;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.kernel.Sha256;
import invoxa.storage.Files;
import invoxa.storage.Partition;
import invoxa.storage.Stored;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A document in one of its forms: of an issued one, made once and the same bytes ever after; of a draft its PDF, as it
 * is now.
 */
public final class RenderDocument {

    private final RenditionStore renditions;
    private final Files files;
    private final AttachFile attachFile;
    private final Function<Stored<InvoiceDocument>, Branding> looks;

    public RenderDocument(
            RenditionStore renditions,
            Files files,
            AttachFile attachFile,
            Function<Stored<InvoiceDocument>, Branding> looks) {
        this.renditions = renditions;
        this.files = files;
        this.attachFile = attachFile;
        this.looks = looks;
    }

    /** The PDF's bytes; kept if the document is issued and they were not yet. */
    public byte[] pdf(Stored<InvoiceDocument> stored) {
        return isIssued(stored.content()) ? kept(stored, Form.PDF) : draw(stored, Form.PDF);
    }

    /**
     * The bytes of a form.
     *
     * @throws Refused 409 for what is not issued, 422 with the findings for a profile whose rules it does not keep,
     *     unless it was given out in it before
     */
    public byte[] render(Stored<InvoiceDocument> stored, Form form) {
        if (form == Form.PDF) {
            return pdf(stored);
        }
        if (!isIssued(stored.content())) {
            throw Refused.conflict(
                    "not-issued",
                    "Only an issued document is given out as a file; this one is "
                            + stored.content().state().code() + ".");
        }
        var obstacles = obstacles(stored.content(), form, renditions(stored));
        if (!obstacles.isEmpty()) {
            throw new Refused(Problem.validation(
                    obstacles.stream().map(Finding::toFieldError).toList()));
        }
        return kept(stored, form);
    }

    /**
     * What keeps the document from being given out in a form, besides not being issued; nothing where the form is kept,
     * whatever the rules have come to say since.
     *
     * @param kept the document's {@link #renditions}
     */
    public List<Finding> obstacles(InvoiceDocument document, Form form, Renditions kept) {
        boolean own = form == Form.PDF || form.profile() == InvoiceRules.profile(document.invoice());
        return own || kept.forms().containsKey(form.code())
                ? List.of()
                : InvoiceRules.findings(document.invoice(), form.profile()).stream()
                        .filter(Finding::isFatal)
                        .toList();
    }

    /** The forms that are kept. */
    public Renditions renditions(Stored<InvoiceDocument> stored) {
        return renditions.of(stored.partition(), stored.id());
    }

    private static boolean isIssued(InvoiceDocument document) {
        return document.state() != State.DRAFT && document.state() != State.ISSUING;
    }

    /** A file without its mark is left by a crash between the two; its bytes are the ones to keep. */
    private byte[] kept(Stored<InvoiceDocument> stored, Form form) {
        var partition = stored.partition();
        var known = renditions.of(partition, stored.id()).forms().get(form.code());
        var file = known == null ? file(stored.id(), form) : known.file();
        var bytes = files.get(partition, file).orElseGet(() -> keep(partition, file, draw(stored, form)));
        if (known == null) {
            renditions.keep(partition, stored.id(), form.code(), new Rendered(file, Sha256.hex(bytes), bytes.length));
        }
        return bytes;
    }

    private static String file(String id, Form form) {
        return "invoice/" + id + (form == Form.PDF ? ".pdf" : "." + form.code() + ".xml");
    }

    private byte[] keep(Partition partition, String file, byte[] bytes) {
        files.put(partition, file, bytes);
        return bytes;
    }

    private byte[] draw(Stored<InvoiceDocument> stored, Form form) {
        var invoice = stored.content().invoice();
        var totals = stored.content().totals();
        AttachedFiles attached = name -> attachFile.bytes(stored.partition(), name);
        return switch (form.syntax()) {
            case UBL -> Ubl.write(invoice, totals, form.profile(), attached);
            case CII -> Cii.write(invoice, totals, form.profile(), attached);
            case PDF ->
                InvoicePdf.render(
                        invoice,
                        totals,
                        looks.apply(stored),
                        embedded(stored.content(), attached),
                        attachments(invoice, attached));
        };
    }

    private static List<AttachedFile> attachments(Invoice invoice, AttachedFiles attached) {
        return invoice.attachments().stream()
                .filter(attachment -> attachment.file() != null)
                .map(attachment -> new AttachedFile(
                        attachment.givenName(),
                        attachment.description(),
                        attachment.mimeType(),
                        attached.bytes(Objects.requireNonNull(attachment.file()))))
                .toList();
    }

    /** The XML inside the PDF: in XRechnung where that is the document's profile, else by the standard itself. */
    private static @Nullable Embedded embedded(InvoiceDocument document, AttachedFiles attached) {
        if (!isIssued(document)) {
            return null;
        }
        boolean xrechnung = InvoiceRules.profile(document.invoice()) == Profile.XRECHNUNG;
        var profile = xrechnung ? Profile.XRECHNUNG : Profile.EN16931;
        var cii = Cii.write(document.invoice(), document.totals(), profile, attached);
        return xrechnung ? Embedded.xrechnung(cii) : Embedded.facturX(cii);
    }
}
