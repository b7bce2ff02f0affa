package invoxa.einvoice;

import invoxa.einvoice.profile.Profile;
import java.util.List;

/**
 * What is found on a file.
 *
 * @param profile by whose rules it was looked at
 * @param findings in the order in which they were found, slips too
 */
public record FileReport(Profile profile, List<FileFinding> findings) {

    public FileReport {
        findings = List.copyOf(findings);
    }

    /** Whether the receiver's software would take it. */
    public boolean isValid() {
        return findings.stream().noneMatch(FileFinding::isFatal);
    }
}
