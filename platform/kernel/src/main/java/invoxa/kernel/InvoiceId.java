package invoxa.kernel;

/** An invoice or credit note, from its first draft on, such as {@code inv_01j…}. */
public record InvoiceId(String value) implements Id {

    public static final String PREFIX = "inv";

    /** @throws IllegalArgumentException where the text is no such id */
    public InvoiceId {
        Ids.require(PREFIX, value);
    }

    public static InvoiceId next() {
        return new InvoiceId(Ids.next(PREFIX));
    }

    /** The id that always comes out for the same cause, so that doing a step twice makes one document. */
    public static InvoiceId derived(String cause) {
        return new InvoiceId(Ids.derived(PREFIX, cause));
    }

    @Override
    public String toString() {
        return value;
    }
}
