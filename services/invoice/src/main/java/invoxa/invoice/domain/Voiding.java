package invoxa.invoice.domain;

/** Why and by whom an issued invoice was declared void. */
public record Voiding(String reason, Stamp stamp) {}
