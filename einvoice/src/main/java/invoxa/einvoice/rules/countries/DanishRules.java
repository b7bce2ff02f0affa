package invoxa.einvoice.rules.countries;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Item;
import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Peppol asks between Danish parties of transfers, giro, payment slips, item codes and taxes other than VAT. */
final class DanishRules {

    private static final Set<String> GIRO = Set.of("01#", "04#", "15#");
    private static final Set<String> SLIP = Set.of("71#", "73#", "75#");
    private static final Set<String> UNSPSC = Set.of("19.05.01", "19.0501", "26.08.01", "26.0801");
    private static final int PREFIX = 3;

    private final Findings findings;

    private DanishRules(Findings findings) {
        this.findings = findings;
    }

    /** @param creditNote for which the rules on payment do not hold */
    static void check(Invoice invoice, boolean creditNote, Findings findings) {
        var rules = new DanishRules(findings);
        var payment = invoice.payment();
        if (payment != null && !creditNote) {
            rules.payment(payment);
        }
        for (int i = 0; i < invoice.lines().size(); i++) {
            var line = invoice.lines().get(i);
            rules.classified("/lines/" + i + "/item/classifications", line.item());
            rules.taxes("/lines/" + i + "/allowancesAndCharges", line.allowancesAndCharges());
        }
        rules.taxes("/allowancesAndCharges", invoice.allowancesAndCharges());
    }

    private void payment(PaymentInstructions payment) {
        switch (payment.meansCode()) {
            case "31", "42" -> transfer(payment);
            case "49" -> {
                var debit = payment.directDebit();
                if (debit == null || Texts.missing(debit.mandate()) || Texts.missing(debit.debitedAccount())) {
                    findings.add("/payment/directDebit", "DK-R-007", "danish.mandate");
                }
            }
            case "50" -> {
                slip(payment, GIRO, "[0-9]{7,8}", "DK-R-008", "danish.giro");
                number(payment, Set.of("04#", "15#"), "DK-R-009", Set.of(19));
            }
            case "93" -> {
                slip(payment, SLIP, ".{8}", "DK-R-010", "danish.slip");
                number(payment, Set.of("71#", "75#"), "DK-R-011", Set.of(18, 19));
            }
            default -> {}
        }
    }

    /** The bank's registration number stands where other countries have the BIC. */
    private void transfer(PaymentInstructions payment) {
        var accounts = payment.creditTransfers();
        if (accounts.isEmpty()
                || accounts.stream()
                        .anyMatch(account -> Texts.missing(account.account()) || Texts.missing(account.bic()))) {
            findings.add("/payment/creditTransfers", "DK-R-006", "danish.account");
        }
    }

    private void slip(PaymentInstructions payment, Set<String> kinds, String account, String rule, String sentence) {
        var accounts = payment.creditTransfers();
        if (accounts.isEmpty()
                || accounts.stream().anyMatch(each -> !each.account().matches(account))) {
            findings.add("/payment/creditTransfers", rule, sentence);
        } else if (!kinds.contains(kind(payment))) {
            findings.add("/payment/remittanceInformation", rule, sentence);
        }
    }

    private void number(PaymentInstructions payment, Set<String> kinds, String rule, Set<Integer> lengths) {
        var reference = Objects.requireNonNullElse(payment.remittanceInformation(), "");
        if (kinds.contains(kind(payment)) && !lengths.contains(reference.length())) {
            findings.add("/payment/remittanceInformation", rule, "danish.slipNumber");
        }
    }

    private static String kind(PaymentInstructions payment) {
        var reference = Objects.requireNonNullElse(payment.remittanceInformation(), "");
        return reference.substring(0, Math.min(PREFIX, reference.length()));
    }

    private void classified(String pointer, Item item) {
        boolean unspsc =
                item.classifications().stream().anyMatch(each -> each.scheme().equals("TST"));
        if (unspsc
                && item.classifications().stream()
                        .noneMatch(each -> each.version() != null && UNSPSC.contains(each.version()))) {
            findings.add(pointer, "DK-R-003", "danish.classification");
        }
    }

    private void taxes(String pointer, List<AllowanceCharge> all) {
        for (int i = 0; i < all.size(); i++) {
            if ("ZZZ".equals(all.get(i).reasonCode()) && !isTax(all.get(i).reason())) {
                findings.add(pointer + "/" + i + "/reason", "DK-R-004", "danish.tax");
            }
        }
    }

    private static boolean isTax(@Nullable String reason) {
        return reason != null
                && (reason.strip().matches("[0-9]{4}")
                        || reason.contains("#") && !reason.startsWith("#") && !reason.endsWith("#"));
    }
}
