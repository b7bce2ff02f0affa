package invoxa.auth.storage;

import invoxa.auth.domain.AuditEntry;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.Page;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Stored;
import org.jspecify.annotations.Nullable;

/** What was done, in the partition of the organization or the user it was done to. Entries are added, never changed. */
public final class AuditTrail {

    private static final Kind<AuditEntry> KIND =
            Kind.of("auth.audit", AuditEntry.class).index("byId").build();

    private final Documents<AuditEntry> documents;

    public AuditTrail(DocumentStore store) {
        this.documents = store.documents(KIND);
    }

    public void add(Partition partition, AuditEntry entry) {
        documents.insert(partition, entry.id(), entry);
    }

    /** The newest first. */
    public Page<AuditEntry> page(Partition partition, int limit, @Nullable String cursor) {
        return documents
                .page(partition, Query.by("byId").backwards().limit(limit).after(cursor))
                .map(Stored::content);
    }
}
