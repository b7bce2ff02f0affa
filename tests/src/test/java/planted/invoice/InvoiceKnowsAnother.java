package planted.invoice;

import planted.auth.AuthKnowsAnother;

/** Planted: one service that names another's class. */
public record InvoiceKnowsAnother(AuthKnowsAnother other) {}
