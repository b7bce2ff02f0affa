package invoxa.einvoice.rules;

import static invoxa.einvoice.model.ALine.line;
import static invoxa.einvoice.model.AnInvoice.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.model.PaymentInstructions.CreditTransfer;
import invoxa.einvoice.model.PaymentInstructions.DirectDebit;
import invoxa.einvoice.pdf.PrintableText;
import invoxa.einvoice.profile.Profile;
import invoxa.kernel.Problem.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRulesTest {

    private static Invoice paidTo(String account, String bic) {
        return paidTo("58", account, bic);
    }

    private static Invoice paidTo(String means, String account, String bic) {
        return paidBy(new PaymentInstructions(
                means, null, null, List.of(new CreditTransfer(account, null, bic)), null, null));
    }

    private static Invoice paidBy(PaymentInstructions payment) {
        return anInvoice().with(line("1", "1")).paidBy(payment).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE75512108001245126199",
                "DE75 5121 0800 1245 1261 99",
                "de75512108001245126199",
                "GB82WEST12345698765432",
                "MT84MALT011000012345MTLCAST001S",
                "NO9386011117947",
                "12345678", // a national account number
                "BG-123/45"
            })
    void an_account_that_can_be_right_is_not_warned_about(String account) {
        assertThat(InvoiceRules.issue(paidTo(account, null), PrintableText::firstMissing)
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE75512108001245126198", // a wrong digit
                "DE75512108001245216199", // two digits swapped
                "DE00512108001245126199",
                "DK1212341234123412"
            })
    void an_IBAN_whose_check_digits_do_not_fit_cannot_be_paid_to_by_SEPA(String account) {
        assertThat(InvoiceRules.issue(paidTo("58", account, null), PrintableText::firstMissing)
                        .obstacles())
                .extracting(FieldError::pointer)
                .containsExactly("/payment/creditTransfers/0/account");
    }

    @Test
    void an_account_of_another_transfer_that_looks_like_a_wrong_IBAN_is_warned_about_and_can_be_issued() {
        var verdict = InvoiceRules.issue(paidTo("30", "DK1212341234123412", null), PrintableText::firstMissing);
        assertThat(verdict.warnings())
                .extracting(FieldError::pointer)
                .containsExactly("/payment/creditTransfers/0/account");
        assertThat(verdict.obstacles()).isEmpty();
    }

    @Test
    void a_debited_account_is_looked_at_too() {
        var debit = new DirectDebit("M-1", "DE98ZZZ09999999999", "DE75512108001245126198");
        assertThat(InvoiceRules.issue(
                                paidBy(new PaymentInstructions("59", null, null, null, null, debit)),
                                PrintableText::firstMissing)
                        .obstacles())
                .extracting(FieldError::pointer)
                .containsExactly("/payment/directDebit/debitedAccount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COBADEFF", "COBADEFFXXX", "BELADEBE1AB"})
    void a_BIC_has_8_or_11_characters(String bic) {
        assertThat(InvoiceRules.issue(paidTo("1", bic), PrintableText::firstMissing)
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[BIC]", "COBADEF", "COBADEFFXX", "C0BADEFF", "cobadeff"})
    void what_is_no_BIC_is_warned_about(String bic) {
        assertThat(InvoiceRules.issue(paidTo("1", bic), PrintableText::firstMissing)
                        .warnings())
                .extracting(FieldError::pointer)
                .containsExactly("/payment/creditTransfers/0/bic");
    }

    private static Invoice quoting(String currency, String account, String reference) {
        var transfer = new CreditTransfer(account, null, null);
        return anInvoice()
                .with(line("1", "1"))
                .in(currency)
                .paidBy(new PaymentInstructions("30", null, reference, List.of(transfer), null, null))
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Vertrag 7", "RE-2026-00042", "RF18 5390 0754 7034", "21 00000 00003 13947 14300 09018", ""})
    void a_QR_IBAN_takes_no_words_and_no_reference_of_another_kind(String reference) {
        var account = "CH44 3199 9123 0008 8901 2";
        for (var currency : List.of("CHF", "EUR")) {
            assertThat(InvoiceRules.issue(quoting(currency, account, reference), PrintableText::firstMissing)
                            .obstacles())
                    .extracting(FieldError::pointer, FieldError::code)
                    .containsExactly(tuple("/payment/remittanceInformation", "qr-reference"));
            assertThat(InvoiceRules.findings(quoting(currency, account, reference), Profile.EN16931))
                    .as("of an issued one")
                    .isEmpty();
        }
        assertThat(InvoiceRules.issue(quoting("USD", account, reference), PrintableText::firstMissing)
                        .obstacles())
                .isEmpty();
        assertThat(InvoiceRules.issue(quoting("CHF", "CH5800791123000889012", reference), PrintableText::firstMissing)
                        .obstacles())
                .isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"21 00000 00003 13947 14300 09017", "210000000003139471430009017"})
    void a_QR_IBAN_takes_a_QR_reference_or_is_given_one_with_the_number(String reference) {
        assertThat(InvoiceRules.issue(quoting("CHF", "CH4431999123000889012", reference), PrintableText::firstMissing)
                        .obstacles())
                .isEmpty();
    }

    @Test
    void an_invoice_without_payment_instructions_has_no_warnings() {
        assertThat(InvoiceRules.issue(anInvoice().build(), PrintableText::firstMissing)
                        .warnings())
                .isEmpty();
    }
}
