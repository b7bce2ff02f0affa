package invoxa.kernel;

/** A series of numbers, such as {@code ser_01j…}. */
public record SeriesId(String value) implements Id {

    public static final String PREFIX = "ser";

    /** @throws IllegalArgumentException where the text is no such id */
    public SeriesId {
        Ids.require(PREFIX, value);
    }

    public static SeriesId next() {
        return new SeriesId(Ids.next(PREFIX));
    }

    /** The id that always comes out for the same cause, so that doing a step twice makes one document. */
    public static SeriesId derived(String cause) {
        return new SeriesId(Ids.derived(PREFIX, cause));
    }

    @Override
    public String toString() {
        return value;
    }
}
