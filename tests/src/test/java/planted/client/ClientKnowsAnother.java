package planted.client;

import planted.auth.AuthKnowsAnother;

/** Planted: one service that names another's class. */
public record ClientKnowsAnother(AuthKnowsAnother other) {}
