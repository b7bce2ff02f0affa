package invoxa.web;

/** If-Match names another version than the current one; answered with 412 and the current entity tag. */
public final class StaleTag extends RuntimeException {

    private final long current;

    StaleTag(long seen, long current) {
        super("version " + seen + " was seen, " + current + " is current", null, false, false);
        this.current = current;
    }

    public long current() {
        return current;
    }
}
