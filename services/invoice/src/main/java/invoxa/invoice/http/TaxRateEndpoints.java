package invoxa.invoice.http;

import static invoxa.web.Endpoint.get;
import static invoxa.web.Endpoint.put;

import invoxa.invoice.rates.ChangeTaxRates;
import invoxa.invoice.rates.TaxRate;
import invoxa.invoice.rates.TaxRates;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.OrganizationId;
import invoxa.storage.Stored;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The VAT rates that drafts offer, all together. */
public final class TaxRateEndpoints {

    private final ChangeTaxRates rates;

    public TaxRateEndpoints(ChangeTaxRates rates) {
        this.rates = rates;
    }

    /** @param own whether they are the organization's own; else its country's */
    record View(boolean own, List<TaxRate> items) {}

    record Wanted(@Nullable List<@Nullable TaxRate> items) {

        TaxRates rates() {
            var errors = new FieldErrors();
            if (items == null) {
                errors.add("/items", "required", "Say which rates; none for those of the country.");
                errors.throwIfAny();
                return new TaxRates(List.of());
            }
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) == null) {
                    errors.add("/items/" + i, "required", "A rate is needed here.");
                }
            }
            errors.throwIfAny();
            return new TaxRates(items.stream()
                    .<TaxRate>mapMulti((item, next) -> {
                        if (item != null) {
                            next.accept(item);
                        }
                    })
                    .toList());
        }
    }

    public List<Endpoint> all() {
        return List.of(get("/invoices/tax-rates", this::show), put("/invoices/tax-rates", this::change));
    }

    private Response show(Request request) {
        return answer(request.organization(), rates.own(request.organization()));
    }

    private Response change(Request request) {
        var wanted = request.body(Wanted.class).rates();
        var read = request.unchanged(rates.own(request.organization()));
        return answer(request.organization(), rates.change(read, wanted));
    }

    private Response answer(OrganizationId organization, Stored<TaxRates> own) {
        var items = own.content().items();
        var view =
                items.isEmpty() ? new View(false, rates.ofCountry(organization).items()) : new View(true, items);
        return Response.ok(view).etag(own);
    }
}
