package invoxa.invoice.domain;

import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param by the id of a user or an API key, or the name of a service
 * @param name of whoever it was, for people
 */
public record Stamp(Instant at, String by, String name) {}
