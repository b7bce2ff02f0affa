package invoxa.invoice.rates;

import invoxa.kernel.OrganizationId;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;

/** The lists of VAT rates that organizations made themselves. */
public final class TaxRateLists {

    private static final Kind<TaxRates> KIND =
            Kind.of("invoice.taxRates", TaxRates.class).build();
    private static final String ID = "tax-rates";

    private final Documents<TaxRates> documents;

    public TaxRateLists(DocumentStore store) {
        this.documents = store.documents(KIND);
    }

    /** Empty, in version 0, as long as the organization made none. */
    public Stored<TaxRates> get(OrganizationId organization) {
        var partition = Partition.of(organization);
        return documents.find(partition, ID).orElseGet(() -> Stored.never(partition, ID, TaxRates.NONE));
    }

    /** @throws StaleVersion where another list was saved since */
    public Stored<TaxRates> replace(Stored<TaxRates> read, TaxRates rates) {
        return documents.save(read, rates);
    }
}
