package invoxa.einvoice.rules.core;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.Texts;

/** BG-24: supporting documents. */
final class AttachmentRules {

    private AttachmentRules() {}

    static void check(Invoice invoice, Totals totals, Findings findings) {
        for (int i = 0; i < invoice.attachments().size(); i++) {
            var attachment = invoice.attachments().get(i);
            var pointer = "/attachments/" + i;
            if (Texts.missing(attachment.reference())) {
                findings.add(pointer + "/reference", "BR-52", "attachment.reference");
            }
            if (attachment.file() != null && Texts.missing(attachment.mimeType())) {
                findings.add(pointer + "/mimeType", "UBL-DT-06", "attachment.mimeType");
            }
            if (attachment.file() != null && Texts.missing(attachment.fileName())) {
                findings.add(pointer + "/fileName", "UBL-DT-07", "attachment.fileName");
            }
        }
    }
}
