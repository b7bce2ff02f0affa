package invoxa.einvoice.rules;

import invoxa.einvoice.rules.finding.Finding;
import invoxa.kernel.Problem.FieldError;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the rules say of an invoice that is to be issued.
 *
 * @param unfit what keeps it from being stored even; the business rules are not asked then
 * @param findings what the business rules found
 */
public record Verdict(List<FieldError> unfit, List<Finding> findings) {

    public Verdict {
        unfit = List.copyOf(unfit);
        findings = List.copyOf(findings);
    }

    /** With something more to look at, where the business rules were asked. */
    public Verdict with(List<Finding> more) {
        return unfit.isEmpty()
                ? new Verdict(
                        unfit, Stream.concat(findings.stream(), more.stream()).toList())
                : this;
    }

    /** What keeps it from being issued. */
    public List<FieldError> obstacles() {
        return unfit.isEmpty()
                ? findings.stream()
                        .filter(Finding::isFatal)
                        .map(Finding::toFieldError)
                        .toList()
                : unfit;
    }

    /**
     * What is probably a slip, such as an IBAN whose check digits are wrong. It prevents nothing: show it.
     * In English alone, as an issued document keeps it; {@link #findings} say it in every language.
     */
    public List<FieldError> warnings() {
        return findings.stream()
                .filter(finding -> !finding.isFatal())
                .map(Finding::toWarning)
                .toList();
    }
}
