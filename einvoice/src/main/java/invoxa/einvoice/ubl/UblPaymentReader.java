package invoxa.einvoice.ubl;

import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.model.PaymentInstructions.Card;
import invoxa.einvoice.model.PaymentInstructions.CreditTransfer;
import invoxa.einvoice.model.PaymentInstructions.DirectDebit;
import invoxa.einvoice.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes the payment instructions (BG-16). UBL repeats the payment means for each account; those with the code of the
 * first belong to it, another way to pay has no place and stays.
 */
final class UblPaymentReader {

    private final Element root;
    private final List<Element> means;

    UblPaymentReader(Element root) {
        this.root = root;
        var all = root.children("cac:PaymentMeans");
        var code = all.isEmpty()
                ? null
                : all.getFirst().child("cbc:PaymentMeansCode").peek();
        this.means = all.stream()
                .filter(each -> code == null
                        || code.equals(each.child("cbc:PaymentMeansCode").peek()))
                .toList();
    }

    @Nullable
    PaymentInstructions read() {
        if (means.isEmpty()) {
            return null;
        }
        var code = means.getFirst().child("cbc:PaymentMeansCode");
        var meansCode = code.required("BR-49", "the code of the payment means (BT-81)");
        return new PaymentInstructions(
                meansCode,
                same("name", code),
                remittance(meansCode),
                means.stream().flatMap(UblPaymentReader::creditTransfer).toList(),
                card(),
                directDebit());
    }

    private @Nullable String same(String attribute, Element code) {
        var text = code.attribute(attribute);
        for (var each : means) {
            var other = each.child("cbc:PaymentMeansCode");
            if (text != null && text.equals(other.peek(attribute))) {
                other.attribute(attribute);
            }
        }
        return text;
    }

    private @Nullable String remittance(String meansCode) {
        String remittance = null;
        for (var each : means) {
            each.child("cbc:PaymentMeansCode").takeIf(meansCode);
            var id = each.child("cbc:PaymentID");
            if (remittance == null) {
                remittance = id.text();
            } else {
                id.takeIf(remittance);
            }
        }
        return remittance;
    }

    private static Stream<CreditTransfer> creditTransfer(Element means) {
        var account = means.child("cac:PayeeFinancialAccount");
        var id = account.text("cbc:ID");
        return id == null
                ? Stream.of()
                : Stream.of(new CreditTransfer(
                        id,
                        account.text("cbc:Name"),
                        account.child("cac:FinancialInstitutionBranch").text("cbc:ID")));
    }

    private @Nullable Card card() {
        for (var each : means) {
            var card = each.child("cac:CardAccount");
            var number = card.text("cbc:PrimaryAccountNumberID");
            if (number != null) {
                return new Card(number, card.text("cbc:HolderName"));
            }
        }
        return null;
    }

    private @Nullable DirectDebit directDebit() {
        String mandate = null;
        String account = null;
        for (var each : means) {
            var element = each.child("cac:PaymentMandate");
            if (element.exists()) {
                mandate = element.text("cbc:ID");
                account = element.child("cac:PayerFinancialAccount").text("cbc:ID");
                break;
            }
        }
        var creditor = creditorId();
        return mandate == null && account == null && creditor == null
                ? null
                : new DirectDebit(mandate, creditor, account);
    }

    /** BT-90 stands among the identifiers of the seller or of the payee. */
    private @Nullable String creditorId() {
        var found = new ArrayList<Element>();
        for (var party :
                List.of(root.child("cac:AccountingSupplierParty", "cac:Party"), root.child("cac:PayeeParty"))) {
            party.children("cac:PartyIdentification").stream()
                    .map(each -> each.child("cbc:ID"))
                    .filter(id -> UblPartiesReader.SEPA.equals(id.peek("schemeID")))
                    .forEach(found::add);
        }
        if (found.isEmpty()) {
            return null;
        }
        found.getFirst().attribute("schemeID");
        return found.getFirst().text();
    }
}
