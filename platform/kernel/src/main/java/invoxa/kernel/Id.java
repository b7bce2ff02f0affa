package invoxa.kernel;

/**
 * The id of a document of one kind, so that an id of another kind cannot stand in its place. Written as text in JSON,
 * in storage and in addresses.
 */
public interface Id {

    /** As {@link Ids} makes it: a prefix and a UUIDv7 in base32. */
    String value();
}
