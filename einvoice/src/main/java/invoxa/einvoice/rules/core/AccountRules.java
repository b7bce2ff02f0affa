package invoxa.einvoice.rules.core;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.swiss.QrReference;
import invoxa.einvoice.swiss.SwissAccount;
import invoxa.kernel.Mod97;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bank accounts that cannot be right: an IBAN whose check digits are wrong (ISO 13616), a BIC that has not the form of
 * one (ISO 9362). An account number that does not look like an IBAN is taken as a national one.
 *
 * <p>SEPA, which is in euro, knows an account by its IBAN alone, so that by a SEPA transfer or direct debit nobody can
 * pay to one that is wrong: the document is not issued. Elsewhere it may be a national number after all.
 *
 * <p>Nor is a draft issued that asks a payer to quote to a Swiss QR-IBAN what the banks do not take there.
 */
public final class AccountRules {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final Set<String> SEPA = Set.of("58", "59");
    private static final String EURO = "EUR";

    private final boolean sepa;
    private final Findings findings;

    private AccountRules(boolean sepa, Findings findings) {
        this.sepa = sepa;
        this.findings = findings;
    }

    public static void check(Invoice invoice, Findings findings) {
        var payment = invoice.payment();
        if (payment == null) {
            return;
        }
        boolean sepa =
                SEPA.contains(payment.meansCode()) && invoice.currency().value().equals(EURO);
        var rules = new AccountRules(sepa, findings);
        for (int i = 0; i < payment.creditTransfers().size(); i++) {
            var pointer = "/payment/creditTransfers/" + i;
            var transfer = payment.creditTransfers().get(i);
            rules.account(pointer + "/account", transfer.account());
            var bic = transfer.bic();
            if (bic != null && !BIC.matcher(bic).matches()) {
                findings.warn(pointer + "/bic", "bic", "account.bic");
            }
        }
        var directDebit = payment.directDebit();
        if (directDebit != null) {
            rules.account("/payment/directDebit/debitedAccount", directDebit.debitedAccount());
        }
    }

    /** What is asked of a draft alone: documents were issued before it was. */
    public static void beforeIssue(Invoice invoice, Findings findings) {
        var payment = invoice.payment();
        if (payment == null || payment.remittanceInformation() == null) {
            return;
        }
        if (SwissAccount.asksForQrReference(payment, invoice.currency())
                && QrReference.of(payment.remittanceInformation()).isEmpty()) {
            findings.add("/payment/remittanceInformation", "qr-reference", "account.qrReference");
        }
    }

    private void account(String pointer, @Nullable String account) {
        if (account == null) {
            return;
        }
        var iban = account.replace(" ", "").toUpperCase(Locale.ROOT);
        if (IBAN.matcher(iban).matches() && !Mod97.fitsAtHead(iban)) {
            if (sepa) {
                findings.add(pointer, "iban", "account.iban");
            } else {
                findings.warn(pointer, "iban", "account.iban");
            }
        }
    }
}
