package planted.auth;

import planted.client.ClientKnowsAnother;

/** Planted: one service that names another's class. */
public record AuthKnowsAnother(ClientKnowsAnother other) {}
