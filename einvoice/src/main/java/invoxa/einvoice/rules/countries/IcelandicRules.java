package invoxa.einvoice.rules.countries;

import invoxa.einvoice.model.Attachment;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.rules.finding.Findings;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** What Peppol asks of Icelandic sellers on claims (means 9), transfers (42) and the final due date (eindagi). */
final class IcelandicRules {

    private static final String FINAL_DUE_DATE = "EINDAGI";
    private static final Set<String> MEANS = Set.of("9", "42");
    private static final int ACCOUNT = 12;

    private final Invoice invoice;
    private final boolean creditNote;
    private final Findings findings;

    private IcelandicRules(Invoice invoice, boolean creditNote, Findings findings) {
        this.invoice = invoice;
        this.creditNote = creditNote;
        this.findings = findings;
    }

    static void check(Invoice invoice, boolean creditNote, Findings findings) {
        var rules = new IcelandicRules(invoice, creditNote, findings);
        rules.account();
        for (int i = 0; i < invoice.attachments().size(); i++) {
            var attachment = invoice.attachments().get(i);
            if (FINAL_DUE_DATE.equals(attachment.description())) {
                rules.finalDueDate("/attachments/" + i + "/reference", attachment);
            }
        }
    }

    private void account() {
        var payment = invoice.payment();
        if (payment == null || !MEANS.contains(payment.meansCode())) {
            return;
        }
        var accounts = payment.creditTransfers();
        if (accounts.isEmpty()
                || accounts.stream().anyMatch(each -> each.account().strip().length() != ACCOUNT)) {
            var rule = payment.meansCode().equals("9") ? "IS-R-006" : "IS-R-007";
            findings.add("/payment/creditTransfers", rule, "icelandic.account");
        }
    }

    /** A credit note in UBL has no due date that the final one could follow. */
    private void finalDueDate(String pointer, Attachment attachment) {
        var date = date(attachment.reference());
        if (date.isEmpty()) {
            findings.add(pointer, "IS-R-008", "icelandic.finalDate");
        }
        var due = creditNote ? null : invoice.dueDate();
        if (due == null) {
            findings.add("/dueDate", "IS-R-009", "icelandic.due");
        } else if (date.filter(day -> day.isBefore(due)).isPresent()) {
            findings.add(pointer, "IS-R-010", "icelandic.early");
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
