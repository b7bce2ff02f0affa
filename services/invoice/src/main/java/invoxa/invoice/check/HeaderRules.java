package invoxa.invoice.check;

import invoxa.invoice.codes.CodeList;
import invoxa.invoice.model.Invoice;
import invoxa.invoice.model.Totals;
import invoxa.kernel.FieldErrors;

/** What the document as a whole states: dates, terms, tax currency, references. */
final class HeaderRules {

    private HeaderRules() {}

    static void check(Invoice invoice, Totals totals, FieldErrors findings) {
        if (invoice.lines().isEmpty()) {
            findings.add("/lines", "BR-16", "An invoice has at least one line.");
        }
        if (invoice.taxPointDate() != null && invoice.taxPointCode() != null) {
            findings.add("/taxPointCode", "BR-CO-03", "Give the date on which VAT falls due or its code, not both.");
        }
        if (isDue(invoice, totals) && invoice.dueDate() == null && Texts.missing(invoice.paymentTerms())) {
            findings.add("/dueDate", "BR-CO-25", "Say until when to pay: a due date or payment terms.");
        }
        Periods.check("BR-CO-19", "BR-29", "/period", invoice.period(), findings);
        taxCurrency(invoice, findings);
        for (int i = 0; i < invoice.precedingInvoices().size(); i++) {
            if (Texts.missing(invoice.precedingInvoices().get(i).number())) {
                findings.add("/precedingInvoices/" + i + "/number", "BR-55", "Name the number of that invoice.");
            }
        }
    }

    /** What a credit note comes to is owed by the seller, who needs no due date. */
    private static boolean isDue(Invoice invoice, Totals totals) {
        return totals.payable().signum() > 0 && !CodeList.CREDIT_NOTE_TYPE.contains(invoice.typeCode());
    }

    private static void taxCurrency(Invoice invoice, FieldErrors findings) {
        var taxCurrency = invoice.taxCurrency();
        var another = taxCurrency != null && !taxCurrency.equals(invoice.currency());
        if (another && invoice.taxAmountInTaxCurrency() == null) {
            findings.add(
                    "/taxAmountInTaxCurrency",
                    "BR-53",
                    "State the total VAT in " + taxCurrency + " too, because VAT is accounted for in it.");
        }
    }
}
