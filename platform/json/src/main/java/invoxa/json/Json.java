package invoxa.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The two JSON mappers: {@link #STORED} for what INVOXA wrote itself, {@link #STRICT} for what comes from outside.
 *
 * <p>Both write decimals as plain strings ({@code "12.34"}), times in RFC 3339, dates in ISO 8601, codes as their text,
 * and leave out what is absent. STRICT refuses unknown fields, doubled fields, trailing text, values of another type
 * and characters that no document can hold; STORED passes over fields it does not know, so that an older process can
 * read what a newer one wrote.
 */
public final class Json {

    public static final ObjectMapper STRICT = mapper(true);
    public static final ObjectMapper STORED = mapper(false);

    private Json() {}

    /** The value as JSON text in UTF-8. */
    public static byte[] write(Object value) {
        try {
            return STORED.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what INVOXA wrote; throws where it cannot be read, which is a fault of ours or of the disk. */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return STORED.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode tree(Object value) {
        return STORED.valueToTree(value);
    }

    private static ObjectMapper mapper(boolean strict) {
        var builder = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .addModule(new KernelModule())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, strict);
        if (strict) {
            builder.addModule(new TextModule())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .withCoercionConfigDefaults(any -> {
                        any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
                        any.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
                    })
                    .withCoercionConfig(LogicalType.Textual, text -> {
                        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                        text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                        text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                    });
        }
        var mapper = builder.build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(64)
                        .maxNumberLength(64)
                        .maxStringLength(strict ? 2_000_000 : 20_000_000)
                        .build());
        return mapper;
    }
}
