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
        @Nullable CountryCode country) {}
