package invoxa.storage;

/**
 * A document as it was read or written.
 *
 * @param version 0 where it was never stored, 1 when inserted, one more with each replacement; delivering from the
 *     outbox does not change it
 */
public record Stored<D>(Partition partition, String id, long version, D content) {

    private static final long NEVER = 0;

    /** What stands for a document that nobody has stored yet; {@link Documents#save} adds it. */
    public static <D> Stored<D> never(Partition partition, String id, D content) {
        return new Stored<>(partition, id, NEVER, content);
    }

    boolean isNever() {
        return version == NEVER;
    }
}
