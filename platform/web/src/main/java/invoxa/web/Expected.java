package invoxa.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import invoxa.json.Json;
import invoxa.json.UnfitText;
import invoxa.kernel.CountryCode;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in the API's words, without a class's name, what a JSON value should have been. */
final class Expected {

    private static final Set<Class<?>> TEXTS =
            Set.of(CountryCode.class, CurrencyCode.class, OrganizationId.class, Percentage.class);

    private Expected() {}

    static String of(MismatchedInputException e) {
        return "Expected " + form(e.getTargetType()) + ".";
    }

    /** What the type itself said, where it is the API's own. */
    static String of(UnfitText e) {
        var type = e.getTargetType();
        return saysItself(type) ? e.reason() : "Expected " + form(type) + ".";
    }

    private static boolean saysItself(Class<?> type) {
        return type.getName().startsWith("invoxa.") && !type.isEnum()
                || type == BigDecimal.class
                || type == String.class;
    }

    private static String form(@Nullable Class<?> type) {
        if (type == null) {
            return "another value";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> Json.tree(constant).asText())
                            .collect(Collectors.joining(", "));
        }
        if (type == LocalDate.class) {
            return "a date such as \"2026-11-22\"";
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            return "a time such as \"2026-11-22T09:30:00Z\"";
        }
        if (type == BigDecimal.class) {
            return "a decimal as a string, such as \"12.34\"";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "an array";
        }
        boolean object = type.isRecord() && !TEXTS.contains(type) || Map.class.isAssignableFrom(type);
        return object ? "an object" : "a string";
    }
}
