package invoxa.web;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import invoxa.json.Json;
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
    private static final int JACKSON_SHOWS = 500;
    private static final String BEFORE_VALUE = "from String \"";

    private Expected() {}

    static String of(MismatchedInputException e) {
        return "Expected " + form(e.getTargetType()) + ".";
    }

    static String of(InvalidFormatException e) {
        var type = e.getTargetType();
        if (type != null && saysItself(type)) {
            var said = said(e);
            if (said != null) {
                return said;
            }
        }
        return "Expected " + form(type) + ".";
    }

    private static boolean saysItself(Class<?> type) {
        return type.getName().startsWith("invoxa.") && !type.isEnum()
                || type == BigDecimal.class
                || type == String.class;
    }

    /** What the value's own constructor said: Jackson puts it behind the value. */
    private static @Nullable String said(InvalidFormatException e) {
        var message = e.getOriginalMessage();
        int from = message.indexOf(BEFORE_VALUE);
        if (from < 0) {
            return null;
        }
        int shown = Math.min(String.valueOf(e.getValue()).length(), JACKSON_SHOWS);
        int at = message.indexOf("\": ", from + BEFORE_VALUE.length() + shown);
        return at < 0 ? null : message.substring(at + 3);
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
