package invoxa.invoice.series;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All series of an organization: one document, so that no two of them can be saved at once that could write the same
 * number.
 */
public record SeriesBook(List<Series> series) {

    public static final int MAX_SERIES = 200;
    private static final int MAX_NAME = 100;

    public SeriesBook {
        series = series == null ? List.of() : List.copyOf(series);
    }

    public Optional<Series> find(String id) {
        return series.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Where a series stands in the book, from 1; it stays there for good, because references name it by that. */
    public int place(String id) {
        int before = series.stream().map(Series::id).toList().indexOf(id);
        if (before < 0) {
            throw new IllegalArgumentException("there is no series " + id);
        }
        return before + 1;
    }

    /** The one for a kind where a draft names none. */
    public Optional<Series> defaultOf(DocumentKind kind) {
        return series.stream()
                .filter(one -> one.kind() == kind && one.preferred())
                .findFirst();
    }

    /** The book with one more series; the first of its kind becomes the default. */
    public SeriesBook add(Series added) {
        check(added, Optional.empty());
        if (series.size() >= MAX_SERIES) {
            throw Refused.conflict("too-many-series", "An organization can have " + MAX_SERIES + " series.");
        }
        boolean preferred = added.preferred() || defaultOf(added.kind()).isEmpty();
        return with(new Series(
                added.id(),
                added.name(),
                added.kind(),
                added.pattern(),
                added.formerPatterns(),
                added.start(),
                preferred));
    }

    /** The book with another name, pattern or role of a series; what it numbers and where it began stay. */
    public SeriesBook change(Series before, String name, NumberPattern pattern, boolean preferred) {
        var former = new ArrayList<>(before.formerPatterns());
        if (!before.pattern().equals(pattern) && !former.contains(before.pattern())) {
            former.add(before.pattern());
        }
        // the default stays until another takes its place
        var after = new Series(
                before.id(), name, before.kind(), pattern, former, before.start(), preferred || before.preferred());
        check(after, Optional.of(before));
        return with(after);
    }

    private SeriesBook with(Series changed) {
        var all = new ArrayList<Series>();
        boolean placed = false;
        for (var one : series) {
            if (one.id().equals(changed.id())) {
                all.add(changed);
                placed = true;
            } else {
                all.add(changed.preferred() && one.kind() == changed.kind() ? one.notPreferred() : one);
            }
        }
        if (!placed) {
            all.add(changed);
        }
        return new SeriesBook(all);
    }

    private void check(Series candidate, Optional<Series> before) {
        var errors = new FieldErrors();
        errors.required("/name", candidate.name()).atMost("/name", candidate.name(), MAX_NAME);
        if (candidate.start() < 1 || candidate.start() > Series.MAX_START) {
            errors.add("/start", "out-of-range", "A series starts with a number from 1 to " + Series.MAX_START + ".");
        }
        for (var other : series) {
            if (other.id().equals(candidate.id())) {
                continue;
            }
            if (other.name().equalsIgnoreCase(candidate.name())) {
                errors.add("/name", "taken", "Another series has this name.");
            }
            if (other.mayCollideWith(candidate.pattern())) {
                errors.add(
                        "/pattern",
                        "collision",
                        "The series '" + other.name() + "' (" + other.pattern()
                                + ") could give the same number. Begin the pattern with other letters.");
            }
        }
        before.ifPresent(own -> checkAgainstItself(own, candidate, errors));
        errors.throwIfAny();
    }

    private static void checkAgainstItself(Series before, Series after, FieldErrors errors) {
        for (var former : after.formerPatterns()) {
            if (!former.countsLike(after.pattern()) && former.mayCollideWith(after.pattern())) {
                errors.add(
                        "/pattern",
                        "collision",
                        "The series '" + before.name() + "' has been written as " + former
                                + ", which could give the same number.");
            }
        }
    }
}
