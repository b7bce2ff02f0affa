package invoxa.invoice.store;

import invoxa.invoice.domain.Rendered;
import invoxa.invoice.domain.Renditions;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Documents.Change;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import java.util.List;

/** Which forms of which document are kept. */
public final class RenditionStore {

    private static final Kind<Renditions> KIND =
            Kind.of("invoice.renditions", Renditions.class).build();

    private final Documents<Renditions> documents;

    public RenditionStore(DocumentStore store) {
        this.documents = store.documents(KIND);
    }

    public Renditions of(Partition organization, String invoiceId) {
        return documents
                .find(organization, invoiceId)
                .map(stored -> stored.content())
                .orElse(Renditions.NONE);
    }

    /** Keeps that this form is there; the first to say so is right. */
    public void keep(Partition organization, String invoiceId, String form, Rendered rendered) {
        var known = documents.change(
                organization,
                invoiceId,
                now -> now.forms().containsKey(form) ? null : Change.to(now.with(form, rendered)));
        if (known.isEmpty()) {
            insert(organization, invoiceId, form, rendered);
        }
    }

    private void insert(Partition organization, String invoiceId, String form, Rendered rendered) {
        try {
            documents.insert(organization, invoiceId, Renditions.NONE.with(form, rendered), List.of());
        } catch (DuplicateKey e) {
            keep(organization, invoiceId, form, rendered);
        }
    }
}
