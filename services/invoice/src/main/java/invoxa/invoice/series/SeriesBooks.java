package invoxa.invoice.series;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import invoxa.einvoice.codes.DocumentKind;
import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.Stored;
import java.time.Duration;
import java.util.List;

/**
 * The series of each organization. One that has none gets two on first use: {@code INV-{YYYY}-{00000}} for invoices,
 * {@code CN-{YYYY}-{00000}} for credit notes.
 */
public final class SeriesBooks {

    private static final Kind<SeriesBook> BOOKS =
            Kind.of("invoice.seriesBooks", SeriesBook.class).build();
    private static final String ID = "series";
    /** An old pattern writes numbers that nothing else ever writes, so that a short while of it does no harm. */
    private static final Duration MAY_BE_OLD = Duration.ofSeconds(2);

    private final Documents<SeriesBook> books;
    private final Cache<Partition, SeriesBook> recent = Caffeine.newBuilder()
            .expireAfterWrite(MAY_BE_OLD)
            .maximumSize(10_000)
            .build();

    public SeriesBooks(DocumentStore store) {
        this.books = store.documents(BOOKS);
    }

    /** The book as it is now. */
    public Stored<SeriesBook> current(OrganizationId organization) {
        var partition = Partition.of(organization);
        return books.find(partition, ID).orElseGet(() -> begin(organization));
    }

    /** The book as it is, or was two seconds ago; for issuing. */
    public SeriesBook recent(OrganizationId organization) {
        return recent.get(
                Partition.of(organization), partition -> current(organization).content());
    }

    public Stored<SeriesBook> replace(Stored<SeriesBook> read, SeriesBook changed) {
        var stored = books.replace(read, changed);
        recent.put(stored.partition(), changed);
        return stored;
    }

    private Stored<SeriesBook> begin(OrganizationId organization) {
        var partition = Partition.of(organization);
        var book = new SeriesBook(List.of())
                .add(first(organization, "Invoices", DocumentKind.INVOICE, "INV-{YYYY}-{00000}"))
                .add(first(organization, "Credit notes", DocumentKind.CREDIT_NOTE, "CN-{YYYY}-{00000}"));
        try {
            return books.insert(partition, ID, book);
        } catch (DuplicateKey e) {
            return books.find(partition, ID).orElseThrow();
        }
    }

    private static Series first(OrganizationId organization, String name, DocumentKind kind, String pattern) {
        return new Series(
                Ids.derived("ser", organization + "/" + kind.code()),
                name,
                kind,
                new NumberPattern(pattern),
                List.of(),
                1,
                true);
    }
}
