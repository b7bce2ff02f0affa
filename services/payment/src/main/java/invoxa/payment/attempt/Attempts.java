package invoxa.payment.attempt;

import invoxa.kernel.InvoiceId;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Documents.Change;
import invoxa.storage.Kind;
import invoxa.storage.Page;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Stored;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The attempts; of each invoice at most one is undecided. */
public final class Attempts {

    private static final Kind<Attempt> KIND = Kind.of("payment.attempts", Attempt.class)
            .text(
                    "openFor",
                    attempt -> attempt.state() == AttemptState.CREATED
                            ? attempt.invoiceId().value()
                            : null)
            .integer("unrecordedSince", Attempts::unrecordedSince)
            .index("openFor", "openFor")
            .sweepIndex("unrecorded", "unrecordedSince")
            .unique("oneOpen", "openFor")
            .build();

    private final Documents<Attempt> documents;

    public Attempts(DocumentStore store) {
        documents = store.documents(KIND);
    }

    private static @Nullable Long unrecordedSince(Attempt attempt) {
        return attempt.state() == AttemptState.SUCCEEDED && !attempt.recorded() && attempt.decidedAt() != null
                ? attempt.decidedAt().toEpochMilli()
                : null;
    }

    /** @throws invoxa.storage.DuplicateKey where the invoice has an open one */
    public Attempt add(Attempt attempt) {
        return documents
                .insert(Partition.of(attempt.organization()), attempt.id(), attempt)
                .content();
    }

    public Optional<Attempt> findOpen(OrganizationId organization, InvoiceId invoiceId) {
        var query = Query.by("openFor").equal("openFor", invoiceId.value()).limit(1);
        return documents.page(Partition.of(organization), query).items().stream()
                .map(Stored::content)
                .findFirst();
    }

    public Attempt get(String id) {
        return AttemptId.organization(id)
                .flatMap(organization -> documents.find(Partition.of(organization), id))
                .orElseThrow(() -> Refused.notFound("attempt"))
                .content();
    }

    public Attempt change(String id, UnaryOperator<Attempt> change) {
        return AttemptId.organization(id)
                .flatMap(organization -> documents.change(Partition.of(organization), id, attempt -> {
                    var changed = change.apply(attempt);
                    return changed.equals(attempt) ? null : Change.to(changed);
                }))
                .orElseThrow(() -> Refused.notFound("attempt"))
                .content();
    }

    /** Those that succeeded before this moment and whose payment is not written. */
    public Page<Stored<Attempt>> unrecorded(Instant before, int limit, @Nullable String cursor) {
        return documents.sweep(Query.by("unrecorded")
                .range("unrecordedSince", null, before.toEpochMilli())
                .limit(limit)
                .after(cursor));
    }
}
