package invoxa.invoice.attachment;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.storage.Partition;

/** A file that supports an invoice. */
public final class GetAttachment {

    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Invoices invoices;
    private final AttachFile files;

    public GetAttachment(Invoices invoices, AttachFile files) {
        this.invoices = invoices;
        this.files = files;
    }

    public record File(String name, String mimeType, byte[] content) {}

    /**
     * @param number the attachment's place in the invoice, from 0
     * @throws Refused 404 where there is none, or it has no file but a location
     */
    public File get(OrganizationId organization, String invoiceId, String number) {
        return get(invoices.get(organization, invoiceId).content(), number);
    }

    /** Like {@link #get(OrganizationId, String, String)}, of a document that was found already. */
    public File get(InvoiceDocument document, String number) {
        var attachments = document.invoice().attachments();
        int at = number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : attachments.size();
        var attachment = at < attachments.size() ? attachments.get(at) : null;
        if (attachment == null || attachment.file() == null) {
            throw Refused.notFound("attached file");
        }
        return new File(
                attachment.givenName(),
                attachment.mimeType() == null ? UNKNOWN_TYPE : attachment.mimeType(),
                files.bytes(Partition.of(document.organization()), attachment.file()));
    }
}
