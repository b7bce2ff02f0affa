package invoxa.kernel;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An ISO 3166-1 alpha-2 country code, such as {@code DE}, with the two additions that EN 16931 allows: {@code XI}
 * (Northern Ireland) and {@code 1A} (Kosovo).
 */
public record CountryCode(String value) {

    private static final Set<String> KNOWN = Stream.concat(
                    Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream(), Stream.of("XI", "1A"))
            .collect(Collectors.toUnmodifiableSet());

    public CountryCode {
        if (!KNOWN.contains(value)) {
            throw new IllegalArgumentException("'" + value + "' is not an ISO 3166-1 country code such as DE");
        }
    }

    public static CountryCode of(String value) {
        return new CountryCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
