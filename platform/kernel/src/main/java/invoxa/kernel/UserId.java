package invoxa.kernel;

/** A person who logs in, such as {@code usr_01j…}. */
public record UserId(String value) implements Id {

    public static final String PREFIX = "usr";

    /** @throws IllegalArgumentException where the text is no such id */
    public UserId {
        Ids.require(PREFIX, value);
    }

    public static UserId next() {
        return new UserId(Ids.next(PREFIX));
    }

    /** The id that always comes out for the same cause, so that doing a step twice makes one document. */
    public static UserId derived(String cause) {
        return new UserId(Ids.derived(PREFIX, cause));
    }

    @Override
    public String toString() {
        return value;
    }
}
