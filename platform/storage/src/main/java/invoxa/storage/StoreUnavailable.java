package invoxa.storage;

/**
 * The storage does not answer now, which passes without anybody's doing. What was to be written while it is thrown may
 * be stored or not: whoever repeats it has to find out, by version or by key.
 */
public final class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String storage, Throwable cause) {
        super(storage + " does not answer: " + cause.getMessage(), cause);
    }
}
