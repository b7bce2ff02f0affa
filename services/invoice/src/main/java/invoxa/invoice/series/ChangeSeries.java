package invoxa.invoice.series;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.kernel.FieldErrors;
import invoxa.storage.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a new series of numbers, or changes the name, pattern or role of one. */
public final class ChangeSeries {

    private final SeriesBooks books;

    public ChangeSeries(SeriesBooks books) {
        this.books = books;
    }

    /**
     * @param kind what it numbers; only of a new one
     * @param start its first number; only of a new one, null for 1
     * @param usual whether drafts of its kind that name no series get their numbers from it
     */
    public record Wish(
            @Nullable String name,
            @Nullable DocumentKind kind,
            @Nullable String pattern,
            @Nullable Long start,
            @Nullable Boolean usual) {}

    /** @param id of the new series; where the book has it, the request has come before and nothing changes */
    public Stored<SeriesBook> add(Stored<SeriesBook> read, String id, Wish wish) {
        if (read.content().find(id).isPresent()) {
            return read;
        }
        var errors = new FieldErrors().required("/name", wish.name());
        var pattern = pattern(wish, errors);
        if (wish.kind() == null) {
            errors.add("/kind", "required", "Say what it numbers: invoice or credit-note.");
        }
        errors.throwIfAny();
        var series = new Series(
                id,
                String.valueOf(wish.name()).strip(),
                wish.kind() == null ? DocumentKind.INVOICE : wish.kind(),
                pattern,
                List.of(),
                wish.start() == null ? 1 : wish.start(),
                Boolean.TRUE.equals(wish.usual()));
        return books.replace(read, read.content().add(series));
    }

    public Stored<SeriesBook> change(Stored<SeriesBook> read, Series series, Wish wish) {
        var errors = new FieldErrors().required("/name", wish.name());
        var pattern = pattern(wish, errors);
        if (wish.kind() != null && wish.kind() != series.kind()) {
            errors.add("/kind", "fixed", "What a series numbers cannot be changed: make another series.");
        }
        if (wish.start() != null && wish.start() != series.start()) {
            errors.add("/start", "fixed", "Where a series began cannot be changed: make another series.");
        }
        errors.throwIfAny();
        var changed = read.content()
                .change(series, String.valueOf(wish.name()).strip(), pattern, Boolean.TRUE.equals(wish.usual()));
        return changed.equals(read.content()) ? read : books.replace(read, changed);
    }

    /** The pattern, or any where it is wrong, which the errors then say. */
    private static NumberPattern pattern(Wish wish, FieldErrors errors) {
        var text = wish.pattern();
        if (text == null) {
            errors.add("/pattern", "required", "Say how its numbers are written, such as INV-{YYYY}-{00000}.");
        }
        var pattern = text == null ? null : errors.parse("/pattern", () -> new NumberPattern(text));
        return pattern == null ? new NumberPattern("{0}") : pattern;
    }
}
