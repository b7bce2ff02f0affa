package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Drafts with one common fault each. None is issued: where the draft itself is refused or where it is issued, the
 * answer names the rule and the field, and says in a sentence what would be right.
 */
class WrongDraftsTest extends InvoiceTest {

    private static final String PEPPOL = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static final String XRECHNUNG = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";

    private record Wrong(String fault, String rule, String pointer, Consumer<ObjectNode> made) {}

    private final List<Wrong> wrongs = new ArrayList<>();
    private int refusedAtIssue;

    private void wrong(String fault, String rule, String pointer, Consumer<ObjectNode> made) {
        wrongs.add(new Wrong(fault, rule, pointer, made));
    }

    @TestFactory
    Stream<DynamicTest> a_draft_with_a_common_fault_is_not_issued() {
        parties();
        taxes();
        sums();
        payment();
        germany();
        peppol();
        return Stream.concat(
                wrongs.stream().map(wrong -> DynamicTest.dynamicTest(wrong.fault(), () -> refused(wrong))),
                Stream.of(DynamicTest.dynamicTest(
                        "thirty of them are stored, and refused when they are to be issued",
                        () -> assertThat(refusedAtIssue).isGreaterThanOrEqualTo(30))));
    }

    private void refused(Wrong wrong) {
        var draft = draft();
        wrong.made().accept(draft);
        var stored = api.user.post("/invoices", draft);
        boolean kept = stored.status() == 201;
        if (kept) {
            refusedAtIssue++;
        }
        var errors = kept
                ? issueRefused(stored.json().at("/id").asText(), wrong)
                : stored.expectProblem(422, "validation").json().at("/errors");
        var named = new ArrayList<String>();
        errors.forEach(error -> named.add(
                error.at("/code").asText() + " " + error.at("/pointer").asText()));
        assertThat(named).contains(wrong.rule() + " " + wrong.pointer());
        errors.forEach(error -> assertThat(error.at("/detail").asText()).endsWith("."));
    }

    private JsonNode issueRefused(String id, Wrong wrong) {
        var findings =
                api.user.get("/invoices/" + id + "/findings").expect(200).json().at("/findings");
        var sentences = new ArrayList<String>();
        findings.forEach(finding -> {
            if (finding.at("/rule").asText().equals(wrong.rule())) {
                finding.at("/sentence").forEach(sentence -> sentences.add(sentence.asText()));
            }
        });
        assertThat(sentences).hasSizeGreaterThanOrEqualTo(4).noneMatch(String::isBlank);
        assertThat(Set.copyOf(sentences)).as("each language its own").hasSizeGreaterThanOrEqualTo(4);
        return api.user
                .post("/invoices/" + id + "/issue")
                .expectProblem(422, "validation")
                .json()
                .at("/errors");
    }

    private static ObjectNode draft() {
        return InvoiceApi.json("""
                {"buyer": {"name": "Kunde AG", "vatId": "DE987654321",
                           "address": {"line1": "Weg 1", "city": "Köln", "postCode": "50667", "country": "DE"}},
                 "references": {"purchaseOrder": "PO-7"},
                 "lines": [{"quantity": "2", "unit": "C62", "price": {"net": "50.00"},
                            "vat": {"category": "S", "rate": "19"}, "item": {"name": "Wartung"}}]}
                """);
    }

    private void parties() {
        wrong("no buyer's name", "BR-07", "/buyer/name", draft -> buyer(draft).put("name", " "));
        wrong(
                "no buyer's address",
                "BR-10",
                "/buyer/address",
                draft -> buyer(draft).remove("address"));
        wrong(
                "no buyer's country",
                "BR-11",
                "/buyer/address/country",
                draft -> address(draft).remove("country"));
        wrong(
                "a VAT id without its country",
                "BR-CO-09",
                "/buyer/vatId",
                draft -> buyer(draft).put("vatId", "123456789"));
        wrong(
                "a payee who is the seller",
                "BR-17",
                "/payee",
                draft -> draft.putObject("payee").put("name", "Beispiel Werkstatt GmbH"));
        wrong("a representative without VAT id", "BR-56", "/taxRepresentative/vatId", draft -> {
            var representative = draft.putObject("taxRepresentative").put("name", "Agent");
            representative.putObject("address").put("country", "FR");
        });
        wrong(
                "an unknown address scheme",
                "BR-CL-25",
                "/buyer/electronicAddresses/0/scheme",
                draft -> buyer(draft)
                        .putArray("electronicAddresses")
                        .addObject()
                        .put("scheme", "9999")
                        .put("value", "x"));
    }

    private void taxes() {
        wrong(
                "standard VAT at a rate of 0",
                "BR-S-05",
                "/lines/0/vat/rate",
                draft -> vat(draft).put("rate", "0"));
        wrong(
                "a rate on category O",
                "BR-O-05",
                "/lines/0/vat/rate",
                draft -> vat(draft).put("category", "O"));
        wrong("reverse charge without the buyer's VAT id", "BR-AE-02", "/buyer/vatId", draft -> {
            vat(draft).put("category", "AE").put("rate", "0");
            buyer(draft).remove("vatId");
        });
        wrong(
                "a supply to another state without its delivery",
                "BR-IC-12",
                "/delivery/address/country",
                draft -> vat(draft).put("category", "K").put("rate", "0"));
        wrong("a supply to another state without the buyer's VAT id", "BR-IC-02", "/buyer/vatId", draft -> {
            vat(draft).put("category", "K").put("rate", "0");
            buyer(draft).remove("vatId");
        });
        wrong(
                "an exemption without a reason",
                "BR-E-10",
                "/vatExemptions",
                draft -> vat(draft).put("category", "E").put("rate", "0"));
        wrong(
                "an unknown exemption code",
                "BR-CL-22",
                "/vatExemptions/0/reasonCode",
                draft -> draft.putArray("vatExemptions")
                        .addObject()
                        .put("category", "E")
                        .put("reasonCode", "VATEX-XX"));
        wrong(
                "VAT in another currency without its amount",
                "BR-53",
                "/taxAmountInTaxCurrency",
                draft -> draft.put("taxCurrency", "SEK"));
        wrong(
                "a date and a code for when VAT falls due",
                "BR-CO-03",
                "/taxPointCode",
                draft -> draft.put("taxPointDate", "2026-11-22").put("taxPointCode", "35"));
    }

    private void sums() {
        wrong("no line", "BR-16", "/lines", draft -> draft.putArray("lines"));
        wrong(
                "a negative price",
                "BR-27",
                "/lines/0/price/net",
                draft -> price(draft).put("net", "-1.00"));
        wrong(
                "an unknown unit",
                "BR-CL-23",
                "/lines/0/unit",
                draft -> line(draft).put("unit", "Stück"));
        wrong(
                "no name of what is sold",
                "BR-25",
                "/lines/0/item/name",
                draft -> line(draft).putObject("item").put("name", " "));
        wrong(
                "a discount without a reason",
                "BR-42",
                "/lines/0/allowancesAndCharges/0/reason",
                draft -> line(draft)
                        .putArray("allowancesAndCharges")
                        .addObject()
                        .put("kind", "ALLOWANCE")
                        .put("amount", "1.00"));
        wrong(
                "a charge without a reason",
                "BR-38",
                "/allowancesAndCharges/0/reason",
                draft -> draft.putArray("allowancesAndCharges")
                        .addObject()
                        .put("kind", "CHARGE")
                        .put("amount", "1.00")
                        .putObject("vat")
                        .put("category", "S")
                        .put("rate", "19"));
        wrong(
                "a line's period that ends before it begins",
                "BR-30",
                "/lines/0/period/end",
                draft -> line(draft)
                        .putObject("period")
                        .put("start", "2026-11-22")
                        .put("end", "2026-11-01"));
        wrong(
                "an earlier invoice without its number",
                "BR-55",
                "/precedingInvoices/0/number",
                draft -> draft.putArray("precedingInvoices").addObject().put("number", " "));
        wrong(
                "a place of delivery without its country",
                "BR-57",
                "/delivery/address/country",
                draft -> draft.putObject("delivery").putObject("address").put("city", "Köln"));
        wrong(
                "a period that ends before it begins",
                "BR-29",
                "/period/end",
                draft -> draft.putObject("period").put("start", "2026-11-22").put("end", "2026-11-01"));
        wrong(
                "more decimals than the euro has",
                "BR-DEC-16",
                "/prepaidAmount",
                draft -> draft.put("prepaidAmount", "1.005"));
        wrong(
                "a GTIN without its scheme",
                "BR-64",
                "/lines/0/item/standardId/scheme",
                draft -> ((ObjectNode) line(draft).get("item"))
                        .putObject("standardId")
                        .put("value", "04012345123456"));
    }

    private void payment() {
        wrong(
                "a transfer without an account",
                "BR-61",
                "/payment/creditTransfers",
                draft -> draft.putObject("payment").put("meansCode", "58"));
        wrong("an IBAN with two digits swapped", "iban", "/payment/creditTransfers/0/account", draft -> {
            var payment = draft.putObject("payment").put("meansCode", "58");
            payment.putArray("creditTransfers").addObject().put("account", "DE02120300000000200251");
        });
        wrong(
                "an unknown means of payment",
                "BR-CL-16",
                "/payment/meansCode",
                draft -> draft.putObject("payment").put("meansCode", "999"));
        wrong(
                "a whole card number",
                "BR-51",
                "/payment/card/number",
                draft -> draft.putObject("payment")
                        .put("meansCode", "48")
                        .putObject("card")
                        .put("number", "4111111111111111"));
    }

    private void germany() {
        wrong("no Leitweg-ID", "BR-DE-15", "/references/buyer", draft -> profile(draft, XRECHNUNG));
        wrong("no post code of a German authority", "BR-DE-9", "/buyer/address/postCode", draft -> {
            profile(draft, XRECHNUNG);
            address(draft).remove("postCode");
        });
        wrong("early payment terms in another form", "BR-DE-18", "/paymentTerms", draft -> {
            profile(draft, XRECHNUNG);
            draft.put("paymentTerms", "#SKONTO#TAGE=14#PROZENT=2#");
        });
        wrong("a card beside a transfer", "BR-DE-23-b", "/payment/meansCode", draft -> {
            profile(draft, XRECHNUNG);
            var payment = draft.putObject("payment").put("meansCode", "58");
            payment.putArray("creditTransfers").addObject().put("account", "DE02120300000000202051");
            payment.putObject("card").put("number", "1111");
        });
    }

    private void peppol() {
        wrong(
                "no Peppol address of the buyer",
                "PEPPOL-EN16931-R010",
                "/buyer/electronicAddresses",
                draft -> profile(draft, PEPPOL));
        wrong("neither reference nor order", "PEPPOL-EN16931-R003", "/references/buyer", draft -> {
            profile(draft, PEPPOL);
            draft.remove("references");
        });
        wrong("a GLN with a wrong check digit", "PEPPOL-COMMON-R040", "/buyer/electronicAddresses/0/value", draft -> {
            profile(draft, PEPPOL);
            buyer(draft)
                    .putArray("electronicAddresses")
                    .addObject()
                    .put("scheme", "0088")
                    .put("value", "4012345000008");
        });
    }

    private static void profile(ObjectNode draft, String specification) {
        draft.putObject("process").put("specification", specification);
    }

    private static ObjectNode buyer(ObjectNode draft) {
        return (ObjectNode) draft.get("buyer");
    }

    private static ObjectNode address(ObjectNode draft) {
        return (ObjectNode) draft.at("/buyer/address");
    }

    private static ObjectNode line(ObjectNode draft) {
        return (ObjectNode) draft.at("/lines/0");
    }

    private static ObjectNode vat(ObjectNode draft) {
        return (ObjectNode) draft.at("/lines/0/vat");
    }

    private static ObjectNode price(ObjectNode draft) {
        return (ObjectNode) draft.at("/lines/0/price");
    }
}
