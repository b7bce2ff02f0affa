package invoxa.storage;

/** Another document of the partition already has this id or this value of a unique key. */
public final class DuplicateKey extends RuntimeException {

    /** The name of the unique key that is taken when it is the document's id. */
    public static final String ID = "id";

    private final String key;

    public DuplicateKey(String kind, String key) {
        super(kind + ": " + key + " is taken", null, false, false);
        this.key = key;
    }

    /** The name of the unique key as the kind declares it, or {@link #ID}. */
    public String key() {
        return key;
    }
}
