package invoxa.storage;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.json.Json;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.kernel.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended, as opaque text; for engines. It holds the sort values of the last document and a digest of these
 * and of the query, so that a cursor of another partition, another query or another hand is refused.
 */
public final class Cursor {

    private static final int DIGEST_BYTES = 12;

    private Cursor() {}

    /**
     * The cursor behind a document.
     *
     * @param partition null for a sweep
     * @param position the document's values in the order of the query, each a String, a Long or null
     */
    public static String behind(
            Kind<?> kind, @Nullable Partition partition, Query query, List<? extends @Nullable Object> position) {
        byte[] values = Json.write(position);
        byte[] digest = digest(kind, partition, query, values);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(DIGEST_BYTES + values.length)
                        .put(digest)
                        .put(values)
                        .array());
    }

    /**
     * The position at which the page before ended, or null where the query is for the first page.
     *
     * @throws Refused 400 {@code invalid-cursor} where the cursor is not one of this query
     */
    public static @Nullable List<@Nullable Object> position(Kind<?> kind, @Nullable Partition partition, Query query) {
        if (query.cursor() == null) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(query.cursor());
            byte[] values = Arrays.copyOfRange(bytes, Math.min(DIGEST_BYTES, bytes.length), bytes.length);
            byte[] digest = Arrays.copyOf(bytes, DIGEST_BYTES);
            if (MessageDigest.isEqual(digest, digest(kind, partition, query, values))) {
                return values(values);
            }
        } catch (IllegalArgumentException | IOException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static List<@Nullable Object> values(byte[] json) throws IOException {
        var values = new ArrayList<@Nullable Object>();
        for (JsonNode value : Json.STORED.readTree(json)) {
            values.add(value.isNull() ? null : value.isTextual() ? value.textValue() : (Object) value.longValue());
        }
        return values;
    }

    private static byte[] digest(Kind<?> kind, @Nullable Partition partition, Query query, byte[] values) {
        var hash = Sha256.digest();
        var parts = List.of(
                kind.name(),
                kind.index(query.index()),
                partition == null ? "every partition" : partition,
                query.conditions(),
                query.descending(),
                Words.asked(query.text()));
        for (var part : parts) {
            byte[] text = part.toString().getBytes(StandardCharsets.UTF_8);
            hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            hash.update(text);
        }
        return Arrays.copyOf(hash.digest(values), DIGEST_BYTES);
    }

    private static Refused invalid() {
        var detail = "The cursor is not one that this listing gave: take it from the page before, with the same filters"
                + " and order, or leave it out to begin at the first page.";
        return new Refused(new Problem(
                "invalid-cursor",
                400,
                "The cursor is not valid",
                detail,
                List.of(new Problem.FieldError("cursor", "invalid-cursor", detail))));
    }
}
