package planted.payment;

import planted.auth.AuthKnowsAnother;

/** Planted: one service that names another's class. */
public record PaymentKnowsAnother(AuthKnowsAnother other) {}
