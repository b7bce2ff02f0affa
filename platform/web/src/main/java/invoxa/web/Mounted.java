package invoxa.web;

/** A service as the server holds it. */
record Mounted(Service service) {}
