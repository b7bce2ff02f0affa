package invoxa.invoice.domain;

import invoxa.invoice.numbering.NumberPattern;
import invoxa.kernel.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was fixed when the invoice was frozen, and its place in the series once it has one.
 *
 * @param pattern of the series on that day: a later change of the pattern does not touch this number
 * @param period in which it counts in the series
 * @param start the series' first number
 * @param sequence its place in the period; null until the number is written
 * @param publicToken the secret of the public page's link
 * @param organizationName who it is from, for e-mails
 * @param clientEmail to whom it is sent where nobody says otherwise
 * @param language of the document
 * @param timeZone the organization's, an IANA name: overdue is told by its days
 * @param accent the organization's colour in the document, {@code #rrggbb}
 * @param logo the name of the file with the organization's logo
 * @param issuedAt when it got its number
 * @param warnings what the law or good order would rather have otherwise
 */
public record Issue(
        String seriesId,
        NumberPattern pattern,
        String period,
        long start,
        @Nullable Long sequence,
        String publicToken,
        String organizationName,
        @Nullable String clientEmail,
        Language language,
        String timeZone,
        @Nullable String accent,
        @Nullable String logo,
        Stamp frozen,
        @Nullable Instant issuedAt,
        List<String> warnings) {

    public Issue {
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    Issue numbered(long place, Instant at, List<String> found) {
        return new Issue(
                seriesId,
                pattern,
                period,
                start,
                place,
                publicToken,
                organizationName,
                clientEmail,
                language,
                timeZone,
                accent,
                logo,
                frozen,
                at,
                found);
    }
}
