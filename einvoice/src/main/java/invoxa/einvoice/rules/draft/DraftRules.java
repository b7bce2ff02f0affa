package invoxa.einvoice.rules.draft;

import invoxa.einvoice.model.Invoice;
import invoxa.kernel.FieldErrors;

/** Rules on what may be stored as a draft. */
interface DraftRules {

    void check(Invoice invoice, FieldErrors findings);
}
