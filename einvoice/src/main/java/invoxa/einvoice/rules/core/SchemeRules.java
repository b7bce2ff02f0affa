package invoxa.einvoice.rules.core;

import invoxa.einvoice.codes.CodeList;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.Texts;
import org.jspecify.annotations.Nullable;

/** BR-CL-07, BR-CL-08, BR-CL-13: codes that a draft may still have wrong. */
final class SchemeRules {

    private SchemeRules() {}

    static void check(Invoice invoice, Totals totals, Findings findings) {
        for (int i = 0; i < invoice.notes().size(); i++) {
            var subject = invoice.notes().get(i).subjectCode();
            if (subject != null && !CodeList.NOTE_SUBJECT.contains(subject)) {
                findings.add("/notes/" + i + "/subjectCode", "BR-CL-08", "note.subject", subject);
            }
        }
        object("/references/invoicedObject", invoice.references().invoicedObject(), findings);
        for (int i = 0; i < invoice.lines().size(); i++) {
            var line = invoice.lines().get(i);
            object("/lines/" + i + "/invoicedObject", line.invoicedObject(), findings);
            var classifications = line.item().classifications();
            for (int k = 0; k < classifications.size(); k++) {
                var scheme = classifications.get(k).scheme();
                if (!Texts.missing(scheme) && !CodeList.ITEM_CLASSIFICATION_SCHEME.contains(scheme)) {
                    findings.add(
                            "/lines/" + i + "/item/classifications/" + k + "/scheme",
                            "BR-CL-13",
                            "item.classificationScheme",
                            scheme);
                }
            }
        }
    }

    private static void object(String pointer, @Nullable Identifier object, Findings findings) {
        if (object != null && object.scheme() != null && !CodeList.INVOICED_OBJECT_SCHEME.contains(object.scheme())) {
            findings.add(pointer + "/scheme", "BR-CL-07", "object.scheme", object.scheme());
        }
    }
}
