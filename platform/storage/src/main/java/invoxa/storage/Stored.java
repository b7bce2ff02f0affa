package invoxa.storage;

/**
 * A document as it was read or written.
 *
 * @param version 1 when inserted, one more with each replacement; delivering from the outbox does not change it
 */
public record Stored<D>(Partition partition, String id, long version, D content) {}
