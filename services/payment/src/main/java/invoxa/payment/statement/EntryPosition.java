package invoxa.payment.statement;

import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/** Where an entry stands in a statement; as text, the cursor behind it. */
record EntryPosition(LocalDate date, int place, String id) implements Comparable<EntryPosition> {

    private static final Comparator<EntryPosition> ORDER = Comparator.comparing(EntryPosition::date)
            .thenComparing(EntryPosition::place)
            .thenComparing(EntryPosition::id);
    private static final int PARTS = 3;

    @Override
    public int compareTo(EntryPosition other) {
        return ORDER.compare(this, other);
    }

    String cursor() {
        var text = date + " " + place + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refused 400 {@code invalid-cursor} where it is none of a statement over these days */
    static EntryPosition of(String cursor, StatementRange range) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", PARTS);
            if (parts.length == PARTS) {
                var position = new EntryPosition(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]), parts[2]);
                if (range.holds(position.date)) {
                    return position;
                }
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static Refused invalid() {
        var detail = "The cursor is not one that this statement gave: take it from the page before, with the same days,"
                + " or leave it out to begin at the first page.";
        return new Refused(new Problem(
                "invalid-cursor",
                400,
                "The cursor is not valid",
                detail,
                List.of(new Problem.FieldError("cursor", "invalid-cursor", detail))));
    }
}
