package invoxa.einvoice.ubl;

import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.model.PaymentInstructions.Card;
import invoxa.einvoice.model.PaymentInstructions.CreditTransfer;
import invoxa.einvoice.model.PaymentInstructions.DirectDebit;
import invoxa.einvoice.syntax.Written;
import invoxa.einvoice.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** Writes how to pay (BG-16, BT-20): a payment means for each account, or one where there is no account. */
final class UblPaymentWriter {

    private final Written written;
    private final XmlWriter xml;

    UblPaymentWriter(Written written, XmlWriter xml) {
        this.written = written;
        this.xml = xml;
    }

    void write() {
        var payment = written.invoice().payment();
        if (payment != null) {
            var accounts = payment.creditTransfers();
            first(payment, accounts.isEmpty() ? null : accounts.getFirst());
            accounts.stream().skip(1).forEach(account -> another(payment, account));
        }
        xml.group("cac:PaymentTerms", () -> xml.text("cbc:Note", written.paymentTerms()));
    }

    private void first(PaymentInstructions payment, @Nullable CreditTransfer account) {
        xml.group("cac:PaymentMeans", () -> {
            xml.text("cbc:PaymentMeansCode", payment.meansCode(), "name", payment.meansText());
            if (written.isCreditNote()) {
                xml.text("cbc:PaymentDueDate", written.invoice().dueDate());
            }
            xml.text("cbc:PaymentID", payment.remittanceInformation());
            if (payment.card() != null) {
                card(payment.card());
            }
            if (account != null) {
                account(account);
            }
            if (payment.directDebit() != null) {
                mandate(payment.directDebit());
            }
        });
    }

    /** What is stated once only (BT-9, BT-82) stands in the first. */
    private void another(PaymentInstructions payment, CreditTransfer account) {
        xml.group("cac:PaymentMeans", () -> {
            xml.text("cbc:PaymentMeansCode", payment.meansCode());
            xml.text("cbc:PaymentID", payment.remittanceInformation());
            account(account);
        });
    }

    /** UBL demands a network, which EN 16931 does not know: {@code NA} says that none is stated. */
    private void card(Card card) {
        xml.group("cac:CardAccount", () -> {
            xml.text("cbc:PrimaryAccountNumberID", Written.cardNumber(card));
            xml.text("cbc:NetworkID", "NA");
            xml.text("cbc:HolderName", card.holder());
        });
    }

    private void account(CreditTransfer account) {
        xml.group("cac:PayeeFinancialAccount", () -> {
            xml.text("cbc:ID", account.account());
            xml.text("cbc:Name", account.accountName());
            xml.group("cac:FinancialInstitutionBranch", () -> xml.text("cbc:ID", account.bic()));
        });
    }

    private void mandate(DirectDebit directDebit) {
        xml.group("cac:PaymentMandate", () -> {
            xml.text("cbc:ID", directDebit.mandate());
            xml.group("cac:PayerFinancialAccount", () -> xml.text("cbc:ID", directDebit.debitedAccount()));
        });
    }
}
