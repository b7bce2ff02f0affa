package invoxa.invoice.check;

import invoxa.invoice.model.Invoice;
import invoxa.invoice.model.Totals;

/** Business rules that an invoice must keep to be issued. */
interface BusinessRules {

    void check(Invoice invoice, Totals totals, Findings findings);
}
