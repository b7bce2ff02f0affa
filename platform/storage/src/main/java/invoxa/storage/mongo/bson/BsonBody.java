package invoxa.storage.mongo.bson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.POJONode;
import invoxa.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * A document's content between JSON and BSON, without loss and without binary floating point.
 *
 * <p>Whole numbers of 64 bits are Int64. Any other number is a sub-document with its digits, as they were written,
 * under {@value #NUMBER}: Decimal128 would round after 34 digits. No text is ever read as an operator, a path or
 * extended JSON. Refuses text that is not Unicode (half of a surrogate pair), which no server could give back.
 */
public final class BsonBody {

    /** Cannot be a field's name: {@link FieldNames} follows a percent sign by hexadecimal digits. */
    private static final String NUMBER = "%n";

    /** Holds a list within a list, which FerretDB does not take as it is; no field's name either. */
    private static final String LIST = "%l";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BsonBody() {}

    public static BsonValue toBson(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT -> {
                var document = new BsonDocument();
                json.properties()
                        .forEach(field ->
                                document.append(FieldNames.escape(unicode(field.getKey())), toBson(field.getValue())));
                yield document;
            }
            case ARRAY -> {
                var array = new BsonArray(json.size());
                json.forEach(item -> array.add(item.isArray() ? new BsonDocument(LIST, toBson(item)) : toBson(item)));
                yield array;
            }
            case STRING -> new BsonString(unicode(json.textValue()));
            case NUMBER ->
                json.isIntegralNumber() && json.canConvertToLong()
                        ? new BsonInt64(json.longValue())
                        : new BsonDocument(NUMBER, new BsonString(digits(json)));
            case BOOLEAN -> BsonBoolean.valueOf(json.booleanValue());
            case NULL, MISSING -> BsonNull.VALUE;
            case BINARY -> new BsonBinary(bytes(json));
            case POJO -> toBson(reread((POJONode) json));
        };
    }

    public static JsonNode toJson(BsonValue value) {
        return switch (value.getBsonType()) {
            case DOCUMENT -> {
                var document = value.asDocument();
                if (document.containsKey(NUMBER)) {
                    yield number(document.getString(NUMBER).getValue());
                }
                if (document.containsKey(LIST)) {
                    yield toJson(document.getArray(LIST));
                }
                var object = JSON.objectNode();
                document.forEach((field, item) -> object.set(FieldNames.unescape(field), toJson(item)));
                yield object;
            }
            case ARRAY -> {
                var array = JSON.arrayNode(value.asArray().size());
                value.asArray().forEach(item -> array.add(toJson(item)));
                yield array;
            }
            case STRING -> JSON.textNode(value.asString().getValue());
            case INT64 -> whole(value.asInt64().getValue());
            case BOOLEAN -> JSON.booleanNode(value.asBoolean().getValue());
            case NULL -> JSON.nullNode();
            case BINARY -> JSON.binaryNode(value.asBinary().getData());
            default -> throw new IllegalStateException("a stored document holds no " + value.getBsonType());
        };
    }

    public static String unicode(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (!Character.isHighSurrogate(text.charAt(at))
                        || at + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(at + 1))) {
                    throw new IllegalArgumentException("text holds half of a surrogate pair at position " + at);
                }
                at++;
            }
        }
        return text;
    }

    private static String digits(JsonNode number) {
        if (number.isDouble() && !Double.isFinite(number.doubleValue())
                || number.isFloat() && !Float.isFinite(number.floatValue())) {
            throw new IllegalArgumentException(number + " is no number that JSON has");
        }
        return number.isIntegralNumber()
                ? number.bigIntegerValue().toString()
                : number.decimalValue().toString();
    }

    private static JsonNode number(String digits) {
        var decimal = new BigDecimal(digits);
        boolean whole = digits.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        return whole ? JSON.numberNode(new BigInteger(digits)) : JSON.numberNode(decimal);
    }

    /** An int where it fits, as the JSON parser does, so that content reads alike from every engine. */
    private static JsonNode whole(long value) {
        return value == (int) value ? JSON.numberNode((int) value) : JSON.numberNode(value);
    }

    private static byte[] bytes(JsonNode binary) {
        try {
            return binary.binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode reread(POJONode raw) {
        try {
            return Json.STORED.readTree(Json.write(raw));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
