package invoxa.einvoice.calculation;

import invoxa.einvoice.model.AllowanceCharge.Kind;

/** What the numbers of an allowance or a charge are called, on a line and on the document. */
enum AdjustmentTerms {
    ON_LINE_ALLOWANCE(Term.LINE_ALLOWANCE, Term.LINE_ALLOWANCE_BASE, Term.LINE_ALLOWANCE_RATE),
    ON_LINE_CHARGE(Term.LINE_CHARGE, Term.LINE_CHARGE_BASE, Term.LINE_CHARGE_RATE),
    ON_DOCUMENT_ALLOWANCE(Term.ALLOWANCE, Term.ALLOWANCE_BASE, Term.ALLOWANCE_RATE),
    ON_DOCUMENT_CHARGE(Term.CHARGE, Term.CHARGE_BASE, Term.CHARGE_RATE);

    final Term amount;
    final Term base;
    final Term percentage;

    AdjustmentTerms(Term amount, Term base, Term percentage) {
        this.amount = amount;
        this.base = base;
        this.percentage = percentage;
    }

    static AdjustmentTerms onLine(Kind kind) {
        return switch (kind) {
            case ALLOWANCE -> ON_LINE_ALLOWANCE;
            case CHARGE -> ON_LINE_CHARGE;
        };
    }

    static AdjustmentTerms onDocument(Kind kind) {
        return switch (kind) {
            case ALLOWANCE -> ON_DOCUMENT_ALLOWANCE;
            case CHARGE -> ON_DOCUMENT_CHARGE;
        };
    }
}
