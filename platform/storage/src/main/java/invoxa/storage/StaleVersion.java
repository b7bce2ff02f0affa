package invoxa.storage;

/** The document is no longer the one that was read: someone replaced or deleted it in between. */
public final class StaleVersion extends RuntimeException {

    public StaleVersion(String kind, String id) {
        super(kind + " " + id + " has changed since it was read", null, false, false);
    }
}
