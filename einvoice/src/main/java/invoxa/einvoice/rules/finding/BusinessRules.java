package invoxa.einvoice.rules.finding;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;

/** Business rules that an invoice must keep to be issued. */
public interface BusinessRules {

    void check(Invoice invoice, Totals totals, Findings findings);
}
