package invoxa.invoice.store;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.State;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Documents.Change;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Page;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The invoices of all organizations: drafts, issued ones and credit notes. */
public final class Invoices {

    private final Documents<InvoiceDocument> documents;

    public Invoices(DocumentStore store) {
        this.documents = store.documents(InvoiceKeys.KIND);
    }

    public Stored<InvoiceDocument> insert(InvoiceDocument invoice, OutboxMessage... messages) {
        return documents.insert(Partition.of(invoice.organization()), invoice.id(), invoice, List.of(messages));
    }

    public Optional<Stored<InvoiceDocument>> find(OrganizationId organization, String id) {
        return documents.find(Partition.of(organization), id);
    }

    /** @throws Refused 404 where the organization has no such invoice */
    public Stored<InvoiceDocument> get(OrganizationId organization, String id) {
        return find(organization, id).orElseThrow(() -> Refused.notFound("invoice"));
    }

    public Stored<InvoiceDocument> replace(
            Stored<InvoiceDocument> read, InvoiceDocument changed, OutboxMessage... messages) {
        return documents.replace(read, changed, List.of(messages));
    }

    public void delete(Stored<InvoiceDocument> read) {
        documents.delete(read);
    }

    /**
     * Decides on the invoice as it is, again where another was faster.
     *
     * @throws Refused 404 where there is none
     */
    public Stored<InvoiceDocument> change(
            OrganizationId organization,
            String id,
            Function<InvoiceDocument, @Nullable Change<InvoiceDocument>> decision) {
        return tryChange(organization, id, decision).orElseThrow(() -> Refused.notFound("invoice"));
    }

    /** Like {@link #change}; empty where there is none. */
    public Optional<Stored<InvoiceDocument>> tryChange(
            OrganizationId organization,
            String id,
            Function<InvoiceDocument, @Nullable Change<InvoiceDocument>> decision) {
        return documents.change(Partition.of(organization), id, decision);
    }

    /** Those of these that wait for their number. */
    public Set<String> unnumbered(Partition organization, List<String> ids) {
        return documents.findAll(organization, ids).stream()
                .filter(stored -> stored.content().state() == State.ISSUING)
                .map(Stored::id)
                .collect(Collectors.toSet());
    }

    public Page<Stored<InvoiceDocument>> page(OrganizationId organization, Query query) {
        return documents.page(Partition.of(organization), query);
    }

    public long count(OrganizationId organization, Query query) {
        return documents.count(Partition.of(organization), query);
    }

    List<Documents.Group> aggregate(OrganizationId organization, Query query, List<String> groupBy, List<String> sums) {
        return documents.aggregate(Partition.of(organization), query, groupBy, sums);
    }

    /** Of all organizations, those that a step has been open on since before this time, the oldest first. */
    public Page<Stored<InvoiceDocument>> unfinished(Instant before, int limit, @Nullable String cursor) {
        return documents.sweep(Query.by("byUnfinishedSince")
                .range("unfinishedSince", null, before.toEpochMilli())
                .limit(limit)
                .after(cursor));
    }
}
