package invoxa.invoice.attachment;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.State;
import invoxa.invoice.domain.Upload;
import invoxa.invoice.store.Invoices;
import invoxa.invoice.store.Uploads;
import invoxa.kernel.OrganizationId;
import invoxa.messaging.task.Lease;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the files that were taken in to be attached and that no draft names a day later. What a document that was
 * issued names stays for good. A draft that names the file at the same moment makes the removal fail, not the draft;
 * one that comes after is told that there is no such file.
 */
public final class SweepUploads {

    public static final String NAME = "sweep-uploads";
    public static final Duration EVERY = Duration.ofHours(1);
    static final Duration UNUSED = Duration.ofDays(1);

    private static final int AT_ONCE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(SweepUploads.class);

    private final Uploads uploads;
    private final Invoices invoices;
    private final AttachFile attachFile;
    private final Clock clock;

    public SweepUploads(Uploads uploads, Invoices invoices, AttachFile attachFile, Clock clock) {
        this.uploads = uploads;
        this.invoices = invoices;
        this.attachFile = attachFile;
        this.clock = clock;
    }

    public void all(Lease lease) {
        var before = clock.instant().minus(UNUSED);
        lease.each(cursor -> uploads.old(before, AT_ONCE, cursor), this::attempt);
    }

    private void attempt(Stored<Upload> upload) {
        try {
            look(upload);
        } catch (StaleVersion e) {
            LOG.debug("The upload {} is in use again", upload.id());
        } catch (RuntimeException e) {
            LOG.error("The upload {} cannot be looked at", upload.id(), e);
        }
    }

    private void look(Stored<Upload> upload) {
        var organization = new OrganizationId(upload.partition().value());
        var drafts = new HashSet<String>();
        for (var id : upload.content().drafts()) {
            var document = invoices.find(organization, id).map(Stored::content);
            if (document.isEmpty() || !names(document.get(), upload.id())) {
                continue;
            }
            if (document.get().state() != State.DRAFT) {
                uploads.forget(upload);
                return;
            }
            drafts.add(id);
        }
        if (!drafts.isEmpty()) {
            uploads.replace(upload, upload.content().usedBy(drafts, clock.instant()));
            return;
        }
        var leaving = uploads.replace(upload, upload.content().leaving());
        attachFile.remove(upload.partition(), upload.id());
        uploads.forget(leaving);
    }

    private static boolean names(InvoiceDocument document, String file) {
        return document.invoice().attachments().stream().anyMatch(attachment -> file.equals(attachment.file()));
    }
}
