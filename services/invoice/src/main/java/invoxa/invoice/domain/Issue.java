package invoxa.invoice.domain;

import invoxa.invoice.series.NumberPattern;
import invoxa.invoice.series.Series;
import invoxa.kernel.AccentColor;
import invoxa.kernel.Language;
import invoxa.kernel.Problem.FieldError;
import java.time.Instant;
import java.time.LocalDate;
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
 * @param issuedAt when it got its number
 * @param rules the editions of the rules by which it was checked
 * @param emailedXml the form in which e-mails carry the document as XML beside its PDF; null for the PDF alone
 * @param logo the kept picture that its pages bear; null for the seller's name instead
 * @param accentColor of its pages and of the client's page; null for INVOXA's own
 * @param warnings what is probably a slip, or not as good order would have it; they prevented nothing
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
        Stamp frozen,
        @Nullable Instant issuedAt,
        @Nullable String rules,
        @Nullable String emailedXml,
        @Nullable String logo,
        @Nullable AccentColor accentColor,
        List<FieldError> warnings) {

    public Issue {
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /** The same for another document of the same parties, in another series. */
    public Issue forSeries(Series series, LocalDate issueDate, String token, Stamp by) {
        return new Issue(
                series.id(),
                series.pattern(),
                series.pattern().period(issueDate),
                series.start(),
                null,
                token,
                organizationName,
                clientEmail,
                language,
                timeZone,
                by,
                null,
                rules,
                emailedXml,
                logo,
                accentColor,
                List.of());
    }

    Issue numbered(long place, Instant at, List<FieldError> found) {
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
                frozen,
                at,
                rules,
                emailedXml,
                logo,
                accentColor,
                found);
    }
}
