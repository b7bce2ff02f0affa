package invoxa.einvoice.cii;

import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.model.PaymentInstructions.Card;
import invoxa.einvoice.model.PaymentInstructions.CreditTransfer;
import invoxa.einvoice.model.PaymentInstructions.DirectDebit;
import invoxa.einvoice.xml.Element;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes the payment instructions (BG-16). CII repeats the payment means for each account; those with the code of the
 * first belong to it, another way to pay has no place and stays.
 */
final class CiiPaymentReader {

    private final Element settlement;
    private final List<Element> terms;
    private final List<Element> means;

    CiiPaymentReader(Element settlement, List<Element> terms) {
        this.settlement = settlement;
        this.terms = terms;
        var all = settlement.children("ram:SpecifiedTradeSettlementPaymentMeans");
        var code = all.isEmpty() ? null : all.getFirst().child("ram:TypeCode").peek();
        this.means = all.stream()
                .filter(each ->
                        code == null || code.equals(each.child("ram:TypeCode").peek()))
                .toList();
    }

    @Nullable
    PaymentInstructions read() {
        if (means.isEmpty()) {
            return null;
        }
        var code = means.getFirst().child("ram:TypeCode").required("BR-49", "the code of the payment means (BT-81)");
        return new PaymentInstructions(
                code,
                text(code),
                settlement.text("ram:PaymentReference"),
                means.stream().flatMap(CiiPaymentReader::creditTransfer).toList(),
                card(),
                directDebit());
    }

    private @Nullable String text(String code) {
        String text = null;
        for (var each : means) {
            each.child("ram:TypeCode").takeIf(code);
            if (text == null) {
                text = each.text("ram:Information");
            } else {
                each.child("ram:Information").takeIf(text);
            }
        }
        return text;
    }

    private static Stream<CreditTransfer> creditTransfer(Element means) {
        var account = means.child("ram:PayeePartyCreditorFinancialAccount");
        var iban = account.text("ram:IBANID");
        var id = iban == null ? account.text("ram:ProprietaryID") : iban;
        return id == null
                ? Stream.of()
                : Stream.of(new CreditTransfer(
                        id,
                        account.text("ram:AccountName"),
                        means.child("ram:PayeeSpecifiedCreditorFinancialInstitution")
                                .text("ram:BICID")));
    }

    private @Nullable Card card() {
        for (var each : means) {
            var card = each.child("ram:ApplicableTradeSettlementFinancialCard");
            var number = card.text("ram:ID");
            if (number != null) {
                return new Card(number, card.text("ram:CardholderName"));
            }
        }
        return null;
    }

    private @Nullable DirectDebit directDebit() {
        var mandate = first(terms.stream().map(each -> each.child("ram:DirectDebitMandateID")));
        var account =
                first(means.stream().map(each -> each.child("ram:PayerPartyDebtorFinancialAccount", "ram:IBANID")));
        var creditor = settlement.text("ram:CreditorReferenceID");
        return mandate == null && account == null && creditor == null
                ? null
                : new DirectDebit(mandate, creditor, account);
    }

    private static @Nullable String first(Stream<Element> elements) {
        return elements.filter(each -> each.peek() != null)
                .findFirst()
                .map(Element::text)
                .orElse(null);
    }
}
