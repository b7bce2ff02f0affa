package invoxa.invoice.series;

import com.fasterxml.jackson.annotation.JsonProperty;
import invoxa.einvoice.codes.DocumentKind;
import java.util.List;

/**
 * A series of numbers.
 *
 * @param id such as {@code ser_01j…}
 * @param name for people, unique in the organization
 * @param kind what it numbers
 * @param pattern how its next numbers are written
 * @param formerPatterns how earlier numbers were written; nothing else may ever write numbers like them
 * @param start the first number of its first period, to go on from another program's; later periods begin with 1
 * @param preferred whether it is taken where a draft of its kind names none
 */
public record Series(
        String id,
        String name,
        DocumentKind kind,
        NumberPattern pattern,
        List<NumberPattern> formerPatterns,
        long start,
        @JsonProperty("usual") boolean preferred) {

    public static final long MAX_START = 999_999_999L;

    public Series {
        formerPatterns = formerPatterns == null ? List.of() : List.copyOf(formerPatterns);
    }

    Series notPreferred() {
        return new Series(id, name, kind, pattern, formerPatterns, start, false);
    }

    /** Whether a pattern could write a number that this series has written or will write. */
    boolean mayCollideWith(NumberPattern candidate) {
        return pattern.mayCollideWith(candidate)
                || formerPatterns.stream().anyMatch(former -> former.mayCollideWith(candidate));
    }
}
