package invoxa.invoice.check;

import invoxa.kernel.Problem.FieldError;
import java.util.List;

/**
 * What the rules say of an invoice that is to be issued.
 *
 * @param obstacles what keeps it from being issued
 * @param warnings what is probably a slip, such as an IBAN whose check digits are wrong. It prevents nothing: show it.
 *     None are looked for where the invoice could not even be stored
 * @param findings both of these as the rules found them, with their sentences; none where it could not even be stored
 */
public record Verdict(List<FieldError> obstacles, List<FieldError> warnings, List<Finding> findings) {

    public Verdict {
        obstacles = List.copyOf(obstacles);
        warnings = List.copyOf(warnings);
        findings = List.copyOf(findings);
    }

    static Verdict unfit(List<FieldError> obstacles) {
        return new Verdict(obstacles, List.of(), List.of());
    }

    static Verdict of(List<Finding> findings) {
        return new Verdict(
                findings.stream()
                        .filter(Finding::isFatal)
                        .map(Finding::toFieldError)
                        .toList(),
                findings.stream()
                        .filter(finding -> !finding.isFatal())
                        .map(Finding::toFieldError)
                        .toList(),
                findings);
    }
}
