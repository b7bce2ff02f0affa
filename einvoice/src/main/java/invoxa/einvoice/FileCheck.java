package invoxa.einvoice;

import invoxa.einvoice.InvoiceFiles.Examined.Faulty;
import invoxa.einvoice.InvoiceFiles.Examined.Whole;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.InvoiceRules;
import invoxa.einvoice.rules.draft.StorableRules;
import invoxa.einvoice.rules.finding.Finding;
import invoxa.einvoice.rules.finding.Finding.Severity;
import invoxa.einvoice.syntax.DeclaredSums;
import invoxa.einvoice.syntax.ImportedInvoice;
import invoxa.einvoice.syntax.Places;
import invoxa.einvoice.xml.Fault;
import invoxa.einvoice.xml.Spot;
import invoxa.kernel.Language;
import invoxa.kernel.Problem.FieldError;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks a file over: first whether it is an invoice at all, then by the rules, and its sums by what it states itself.
 */
final class FileCheck {

    private FileCheck() {}

    /** @param profile by whose rules; empty for the one that the file states */
    static FileReport of(byte[] xml, Optional<Profile> profile) {
        return switch (new InvoiceFiles().examine(xml)) {
            case Faulty(var faults) ->
                new FileReport(
                        profile.orElse(Profile.EN16931),
                        faults.stream().map(FileCheck::fault).toList());
            case Whole(var file, var places) ->
                byRules(file, places, profile.orElseGet(() -> InvoiceRules.profile(file.invoice())));
        };
    }

    private static FileReport byRules(ImportedInvoice file, Places places, Profile rules) {
        var invoice = file.invoice();
        var codes = StorableRules.ofFile(invoice).stream().map(error -> unfit(error, places.of(error.pointer())));
        var found = InvoiceRules.findings(invoice, rules).stream()
                .map(finding -> placed(finding, places.of(finding.pointer())));
        var sums = DeclaredSums.check(file).stream().map(wrong -> placed(wrong.finding(), places.of(wrong.figure())));
        return new FileReport(
                rules, Stream.of(codes, found, sums).flatMap(each -> each).toList());
    }

    private static FileFinding fault(Fault fault) {
        return new FileFinding(
                fault.rule(),
                Severity.FATAL,
                fault.at().line(),
                fault.at().xpath(),
                Map.of(Language.EN.code(), fault.detail()));
    }

    private static FileFinding unfit(FieldError error, Spot at) {
        var said = error.sentence() == null ? Map.of(Language.EN.code(), error.detail()) : error.sentence();
        return new FileFinding(error.code(), Severity.FATAL, at.line(), at.xpath(), said);
    }

    private static FileFinding placed(Finding finding, Spot at) {
        return new FileFinding(finding.rule(), finding.severity(), at.line(), at.xpath(), finding.sentence());
    }
}
