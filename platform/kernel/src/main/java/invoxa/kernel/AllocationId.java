package invoxa.kernel;

/** A part of a payment that is set against one invoice, such as {@code alc_01j…}. */
public record AllocationId(String value) implements Id {

    public static final String PREFIX = "alc";

    /** @throws IllegalArgumentException where the text is no such id */
    public AllocationId {
        Ids.require(PREFIX, value);
    }

    public static AllocationId next() {
        return new AllocationId(Ids.next(PREFIX));
    }

    /** The id that always comes out for the same cause, so that doing a step twice makes one document. */
    public static AllocationId derived(String cause) {
        return new AllocationId(Ids.derived(PREFIX, cause));
    }

    @Override
    public String toString() {
        return value;
    }
}
