package invoxa.client.domain;

import invoxa.kernel.CountryCode;
import org.jspecify.annotations.Nullable;

/** A postal address, with the parts that EN 16931 has. */
public record Address(
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String line3,
        @Nullable String city,
        @Nullable String postCode,
        @Nullable String subdivision,
        @Nullable CountryCode country) {

    private static final Address EMPTY = new Address(null, null, null, null, null, null, null);

    public Address {
        line1 = Typed.text(line1);
        line2 = Typed.text(line2);
        line3 = Typed.text(line3);
        city = Typed.text(city);
        postCode = Typed.text(postCode);
        subdivision = Typed.text(subdivision);
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }
}
