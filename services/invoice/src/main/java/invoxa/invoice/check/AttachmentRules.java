package invoxa.invoice.check;

import invoxa.invoice.model.Invoice;
import invoxa.invoice.model.Totals;
import invoxa.kernel.FieldErrors;

/** BG-24: supporting documents. */
final class AttachmentRules {

    private AttachmentRules() {}

    static void check(Invoice invoice, Totals totals, FieldErrors findings) {
        for (int i = 0; i < invoice.attachments().size(); i++) {
            if (Texts.missing(invoice.attachments().get(i).reference())) {
                findings.add(
                        "/attachments/" + i + "/reference",
                        "BR-52",
                        "Give the document a reference, such as a number.");
            }
        }
    }
}
