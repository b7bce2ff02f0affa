package invoxa.einvoice.rules.core;

import invoxa.einvoice.codes.CodeList;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.Texts;

/** What the document as a whole states: dates, terms, tax currency, references. */
final class HeaderRules {

    private HeaderRules() {}

    static void check(Invoice invoice, Totals totals, Findings findings) {
        if (invoice.lines().isEmpty()) {
            findings.add("/lines", "BR-16", "lines.none");
        }
        if (invoice.taxPointDate() != null && invoice.taxPointCode() != null) {
            findings.add("/taxPointCode", "BR-CO-03", "taxPoint.both");
        }
        if (isDue(invoice, totals) && invoice.dueDate() == null && Texts.missing(invoice.paymentTerms())) {
            findings.add("/dueDate", "BR-CO-25", "due.missing");
        }
        Periods.check("BR-CO-19", "BR-29", "/period", invoice.period(), findings);
        taxCurrency(invoice, findings);
        for (int i = 0; i < invoice.precedingInvoices().size(); i++) {
            if (Texts.missing(invoice.precedingInvoices().get(i).number())) {
                findings.add("/precedingInvoices/" + i + "/number", "BR-55", "preceding.number");
            }
        }
    }

    /** What a credit note comes to is owed by the seller, who needs no due date. */
    private static boolean isDue(Invoice invoice, Totals totals) {
        return totals.payable().signum() > 0 && !CodeList.CREDIT_NOTE_TYPE.contains(invoice.typeCode());
    }

    private static void taxCurrency(Invoice invoice, Findings findings) {
        var taxCurrency = invoice.taxCurrency();
        if (taxCurrency != null
                && !taxCurrency.equals(invoice.currency())
                && invoice.taxAmountInTaxCurrency() == null) {
            findings.add("/taxAmountInTaxCurrency", "BR-53", "taxCurrency.amount", taxCurrency);
        }
    }
}
