package invoxa.storage;

/** Where documents are kept. Thread-safe; blocks the calling (virtual) thread until the answer is there. */
public interface DocumentStore extends AutoCloseable {

    /** The documents of one kind. Makes what the kind needs (table, collection, indexes) where it is not there yet. */
    <D> Documents<D> documents(Kind<D> kind);

    /** The outboxes of all kinds whose names begin with this prefix, such as {@code invoice.}. */
    Outboxes outboxes(String kindPrefix);

    /** Throws where the store cannot be read and written right now; for readiness checks. */
    void check();

    @Override
    void close();
}
