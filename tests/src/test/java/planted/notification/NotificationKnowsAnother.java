package planted.notification;

import planted.auth.AuthKnowsAnother;

/** Planted: one service that names another's class. */
public record NotificationKnowsAnother(AuthKnowsAnother other) {}
