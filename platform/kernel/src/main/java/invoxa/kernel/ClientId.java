package invoxa.kernel;

/** A client of an organization, such as {@code cli_01j…}. */
public record ClientId(String value) implements Id {

    public static final String PREFIX = "cli";

    /** @throws IllegalArgumentException where the text is no such id */
    public ClientId {
        Ids.require(PREFIX, value);
    }

    public static ClientId next() {
        return new ClientId(Ids.next(PREFIX));
    }

    /** The id that always comes out for the same cause, so that doing a step twice makes one document. */
    public static ClientId derived(String cause) {
        return new ClientId(Ids.derived(PREFIX, cause));
    }

    @Override
    public String toString() {
        return value;
    }
}
