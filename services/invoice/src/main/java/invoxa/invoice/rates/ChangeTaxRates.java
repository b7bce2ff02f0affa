package invoxa.invoice.rates;

import invoxa.invoice.parties.Organizations;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.OrganizationId;
import invoxa.storage.Stored;

/** The VAT rates that an organization's drafts offer: its own list, or its country's rates as long as it has none. */
public final class ChangeTaxRates {

    private final TaxRateLists lists;
    private final Organizations organizations;

    public ChangeTaxRates(TaxRateLists lists, Organizations organizations) {
        this.lists = lists;
        this.organizations = organizations;
    }

    /** The organization's own list; empty where it has none. */
    public Stored<TaxRates> own(OrganizationId organization) {
        return lists.get(organization);
    }

    /** What drafts offer where the organization has no list of its own. */
    public TaxRates ofCountry(OrganizationId organization) {
        var address = organizations.get(organization).address();
        return CountryRates.of(address == null ? null : address.country());
    }

    /**
     * @param read the version that the caller has seen
     * @param wanted in its place; empty to go back to the country's rates
     */
    public Stored<TaxRates> change(Stored<TaxRates> read, TaxRates wanted) {
        var errors = new FieldErrors();
        wanted.check(errors);
        errors.throwIfAny();
        return lists.replace(read, wanted.tidied());
    }
}
