package invoxa.einvoice.cii;

import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.model.PaymentInstructions.Card;
import invoxa.einvoice.model.PaymentInstructions.CreditTransfer;
import invoxa.einvoice.model.PaymentInstructions.DirectDebit;
import invoxa.einvoice.syntax.Written;
import invoxa.einvoice.xml.XmlWriter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes how to pay (BG-16, BT-9, BT-20): a payment means for each account, or one where there is no account. */
final class CiiPaymentWriter {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9 ]{11,38}");

    private final Written written;
    private final @Nullable PaymentInstructions payment;
    private final XmlWriter xml;

    CiiPaymentWriter(Written written, XmlWriter xml) {
        this.written = written;
        this.payment = written.invoice().payment();
        this.xml = xml;
    }

    private @Nullable DirectDebit directDebit() {
        return payment == null ? null : payment.directDebit();
    }

    /** BT-90 and BT-83. */
    void references() {
        var directDebit = directDebit();
        xml.text("ram:CreditorReferenceID", directDebit == null ? null : directDebit.creditorId());
        xml.text("ram:PaymentReference", payment == null ? null : payment.remittanceInformation());
    }

    void means() {
        if (payment == null) {
            return;
        }
        var accounts = payment.creditTransfers();
        means(payment, accounts.isEmpty() ? null : accounts.getFirst(), payment.card(), payment.directDebit());
        accounts.stream().skip(1).forEach(account -> means(payment, account, null, null));
    }

    private void means(
            PaymentInstructions instructions,
            @Nullable CreditTransfer account,
            @Nullable Card card,
            @Nullable DirectDebit directDebit) {
        xml.group("ram:SpecifiedTradeSettlementPaymentMeans", () -> {
            xml.text("ram:TypeCode", instructions.meansCode());
            xml.text("ram:Information", instructions.meansText());
            if (card != null) {
                xml.group("ram:ApplicableTradeSettlementFinancialCard", () -> {
                    xml.text("ram:ID", Written.cardNumber(card));
                    xml.text("ram:CardholderName", card.holder());
                });
            }
            if (directDebit != null) {
                xml.group(
                        "ram:PayerPartyDebtorFinancialAccount",
                        () -> xml.text("ram:IBANID", directDebit.debitedAccount()));
            }
            if (account != null) {
                account(account);
            }
        });
    }

    private void account(CreditTransfer account) {
        boolean iban = IBAN.matcher(account.account()).matches();
        xml.group("ram:PayeePartyCreditorFinancialAccount", () -> {
            xml.text("ram:IBANID", iban ? account.account() : null);
            xml.text("ram:AccountName", account.accountName());
            xml.text("ram:ProprietaryID", iban ? null : account.account());
        });
        xml.group("ram:PayeeSpecifiedCreditorFinancialInstitution", () -> xml.text("ram:BICID", account.bic()));
    }

    void terms() {
        var directDebit = directDebit();
        xml.group("ram:SpecifiedTradePaymentTerms", () -> {
            xml.text("ram:Description", written.paymentTerms());
            CiiDateWriter.write(xml, "ram:DueDateDateTime", written.invoice().dueDate());
            xml.text("ram:DirectDebitMandateID", directDebit == null ? null : directDebit.mandate());
        });
    }
}
