package invoxa.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import invoxa.kernel.AccentColor;
import invoxa.kernel.AllocationId;
import invoxa.kernel.ClientId;
import invoxa.kernel.CountryCode;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Id;
import invoxa.kernel.InvoiceId;
import invoxa.kernel.Language;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.PaymentId;
import invoxa.kernel.Percentage;
import invoxa.kernel.SeriesId;
import invoxa.kernel.UserId;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The kernel's values and decimals as JSON strings; a text that the value refuses is refused with the value's words.
 */
final class KernelModule extends SimpleModule {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,12})?");

    KernelModule() {
        super("invoxa-kernel");
        text(AccentColor.class, AccentColor::new, AccentColor::value);
        text(CurrencyCode.class, CurrencyCode::new, CurrencyCode::value);
        text(CountryCode.class, CountryCode::new, CountryCode::value);
        id(OrganizationId.class, OrganizationId::new);
        id(InvoiceId.class, InvoiceId::new);
        id(ClientId.class, ClientId::new);
        id(PaymentId.class, PaymentId::new);
        id(AllocationId.class, AllocationId::new);
        id(SeriesId.class, SeriesId::new);
        id(UserId.class, UserId::new);
        text(Language.class, Language::of, Language::code);
        text(LocalDate.class, KernelModule::date, LocalDate::toString);
        text(Instant.class, KernelModule::time, Instant::toString);
        text(BigDecimal.class, KernelModule::decimal, BigDecimal::toPlainString);
        text(
                Percentage.class,
                value -> new Percentage(decimal(value)),
                value -> value.value().toPlainString());
    }

    /** Jackson's own module takes numbers and arrays too, which the API does not. */
    private static LocalDate date(String text) {
        if (DATE.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                // refused below, as what has not the form of a date is
            }
        }
        throw new IllegalArgumentException("a date is written like \"2026-11-22\"");
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a time is written like \"2026-11-22T09:30:00Z\"", e);
        }
    }

    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("a decimal is written like \"12.34\": at most 15 digits before the point"
                    + " and 12 behind it, without exponent or grouping");
        }
        return new BigDecimal(text);
    }

    private <T extends Id> void id(Class<T> type, Function<String, T> parse) {
        text(type, parse, Id::value);
    }

    private <T> void text(Class<T> type, Function<String, T> parse, Function<T, String> print) {
        addSerializer(type, new StdSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(print.apply(value));
            }
        });
        addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                if (!json.hasToken(JsonToken.VALUE_STRING)) {
                    return type.cast(
                            context.handleUnexpectedToken(type, json.currentToken(), json, "must be a JSON string"));
                }
                try {
                    return parse.apply(json.getText());
                } catch (IllegalArgumentException e) {
                    throw new UnfitText(json, String.valueOf(e.getMessage()), json.getText(), type);
                }
            }
        });
    }
}
