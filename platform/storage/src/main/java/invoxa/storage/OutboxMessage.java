package invoxa.storage;

/**
 * A message that waits in the document it comes from.
 *
 * @param id unique everywhere; the receiver knows a repetition by it
 * @param body JSON text, opaque to the store
 */
public record OutboxMessage(String id, String body) {}
