package invoxa.einvoice.rules;

import invoxa.einvoice.rules.finding.Finding;
import invoxa.einvoice.rules.finding.Finding.Severity;
import invoxa.einvoice.rules.finding.Sentences;
import java.time.LocalDate;

/** What was filled in for want of a word of the owner's: a warning, for issuing the draft as it is says it is so. */
public final class Assumption {

    private Assumption() {}

    /** Factur-X and § 14 (4) no. 6 UStG want the day of the supply; nobody said it. */
    public static Finding delivered(String pointer, LocalDate day) {
        return new Finding("BR-FX-EN-04", pointer, Severity.WARNING, Sentences.of("delivery.assumed", day));
    }
}
