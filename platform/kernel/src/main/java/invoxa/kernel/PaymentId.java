package invoxa.kernel;

/** Money that came, or credit that a credit note gave, such as {@code pay_01j…}. */
public record PaymentId(String value) implements Id {

    public static final String PREFIX = "pay";

    /** @throws IllegalArgumentException where the text is no such id */
    public PaymentId {
        Ids.require(PREFIX, value);
    }

    public static PaymentId next() {
        return new PaymentId(Ids.next(PREFIX));
    }

    /** The id that always comes out for the same cause, so that doing a step twice makes one document. */
    public static PaymentId derived(String cause) {
        return new PaymentId(Ids.derived(PREFIX, cause));
    }

    @Override
    public String toString() {
        return value;
    }
}
