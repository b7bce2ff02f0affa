package invoxa.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.InvoiceRules;
import invoxa.einvoice.rules.finding.Finding;
import invoxa.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Danish, Icelandic and Greek invoices that the random ones seldom or never hit. */
@DisplayName("Of what Peppol asks in one country alone")
@Tag("slow")
class CountryRulesTest {

    private static final String INVOICE =
            """
            {"typeCode": "380", "number": "INV-1", "issueDate": "2026-11-22", "dueDate": "2026-12-22", "currency": "EUR",
             "references": {"buyer": "ORDER-7"}, "process": {"specification": "%s"},
             "seller": {"name": "Seller", "tradingName": "Shop", "vatId": "%%2$s", "legalRegistration": %%3$s,
                        "electronicAddresses": [%%4$s],
                        "address": {"line1": "Street 1", "city": "Town", "postCode": "1000", "country": "%%1$s"}},
             "buyer": {"name": "Buyer", "tradingName": "Store", "vatId": "%%2$s", "legalRegistration": %%3$s,
                       "electronicAddresses": [%%4$s],
                       "address": {"line1": "Street 2", "city": "Town", "postCode": "1000", "country": "%%1$s"}},
             "lines": [{"quantity": "1", "unit": "C62", "price": {"net": "100.00"},
                        "vat": {"category": "S", "rate": "24"}, "item": {"name": "Work"}}]}
            """.formatted("urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0");

    private static final String GLN = "{\"scheme\": \"0088\", \"value\": \"4012345000009\"}";

    private static ObjectNode invoice(String country) {
        var text = switch (country) {
            case "DK" ->
                INVOICE.formatted("DK", "DK12345674", "{\"scheme\": \"0184\", \"value\": \"DK12345674\"}", GLN);
            case "IS" -> INVOICE.formatted("IS", "IS12345", "{\"scheme\": \"0196\", \"value\": \"1234567890\"}", GLN);
            default ->
                INVOICE.formatted("GR", "EL094259216", "null", "{\"scheme\": \"9933\", \"value\": \"094259216\"}");
        };
        return (ObjectNode) Json.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }

    private static Set<String> ours(Invoice invoice) {
        var rules = new TreeSet<String>();
        InvoiceRules.findings(invoice, Profile.PEPPOL).stream()
                .filter(Finding::isFatal)
                .forEach(finding -> rules.add(finding.rule()));
        return rules;
    }

    private static Set<String> theirs(Invoice invoice) {
        var rules = new TreeSet<String>();
        OfficialRules.PEPPOL_UBL.errors(Form.PEPPOL_UBL.of(invoice)).forEach(error -> rules.add(error.rule()));
        return rules;
    }

    private static void agree(ObjectNode json, String rules) {
        var invoice = Json.read(Json.write(json), Invoice.class);
        var expected =
                Stream.of(rules.split(" ")).filter(rule -> !rule.isEmpty()).toList();
        assertThat(theirs(invoice)).as("the official rules").containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ours(invoice)).as("our rules").containsExactlyInAnyOrderElementsOf(expected);
    }

    @DisplayName("payment is judged as the official rules judge it")
    @ParameterizedTest(name = "{0}: means {1} to {2} at {3} for {4}")
    @CsvSource({
        "DK, 42, 12345678, 1234,       ,                    ''",
        "DK, 31, 12345678,     ,       ,                    DK-R-006",
        "DK, 42,         ,     ,       ,                    DK-R-006",
        "DK, 50, 1234567,      ,  01#,                      ''",
        "DK, 50, 123456,       ,  01#,                      DK-R-008",
        "DK, 50, 1234567,      ,  1234,                     DK-R-008",
        "DK, 50, 12345678,     ,  04#1234567890123456,      ''",
        "DK, 50, 12345678,     ,  04#123,                   DK-R-009",
        "DK, 93, 12345678,     ,  71#123456789012345,       ''",
        "DK, 93, 12345678,     ,  73#,                      ''",
        "DK, 93, 1234567,      ,  73#,                      DK-R-010",
        "DK, 93, 12345678,     ,  01#,                      DK-R-010",
        "DK, 93, 12345678,     ,  75#1,                     DK-R-011",
        "DK, 49,         ,     ,       ,                    DK-R-007 PEPPOL-EN16931-R061",
        "DK, 30, 12345678,     ,       ,                    DK-R-005",
        "IS, 9,  123456789012, ,       ,                    ''",
        "IS, 9,  12345678901,  ,       ,                    IS-R-006",
        "IS, 42, 123456789012, ,       ,                    ''",
        "IS, 42,             , ,       ,                    IS-R-007",
    })
    void payment(String country, String means, String account, String bank, String reference, String rules) {
        var invoice = invoice(country);
        var payment = invoice.putObject("payment").put("meansCode", means).put("remittanceInformation", reference);
        if (account != null) {
            payment.putArray("creditTransfers")
                    .addObject()
                    .put("account", account)
                    .put("bic", bank);
        }
        agree(invoice, rules);
    }

    @DisplayName("a final due date, a mark and an address are judged as the official rules judge them")
    @ParameterizedTest(name = "{0}: {1} with reference {2} at {3}")
    @CsvSource({
        "IS, EINDAGI,         2026-12-31, ,                    ''",
        "IS, EINDAGI,         2026-12-22, ,                    ''",
        "IS, EINDAGI,         2026-12-21, ,                    IS-R-010",
        "IS, EINDAGI,         31.12.2026, ,                    IS-R-008",
        "GR, ##M.AR.K##,      400001234,  ,                    ''",
        "GR, ##M.AR.K##,      MARK,       ,                    GR-R-004-2",
        "GR, ,                X,          ,                    GR-R-004-1",
        "GR, ##INVOICE|URL##, X,          ,                    GR-R-004-1 GR-R-008-3",
        "GR, ##INVOICE|URL##, X,          https://tax.example, GR-R-004-1",
    })
    void attachments(String country, String description, String reference, String location, String rules) {
        var invoice = invoice(country);
        if (country.equals("GR")) {
            invoice.put("number", "094259216|22/11/2026|0|1.1|A|17");
        }
        invoice.putArray("attachments")
                .addObject()
                .put("reference", reference)
                .put("description", description)
                .put("location", location);
        agree(invoice, rules);
    }

    @DisplayName("a Greek number and Greek parties are judged as the official rules judge them")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/number,              094259216|22/11/2026|0|1.1|A|17, ''",
        "/number,              094259217|22/11/2026|0|1.1|A|17, GR-R-001-2",
        "/number,              094259216|21/11/2026|0|1.1|A|17, GR-R-001-3",
        "/number,              094259216|22/11/2026|B|1.1|A|17, GR-R-001-4",
        "/number,              094259216|22/11/2026|0|9.9|A|17, GR-R-001-5",
        "/number,              094259216|22/11/2026|0|1.1||17,  GR-R-001-6",
        "/number,              094259216|22/11/2026|0|1.1|A|,   GR-R-001-7",
        "/seller/tradingName,  ,                                GR-R-002",
        "/buyer/tradingName,   ,                                GR-R-005",
        "/buyer/vatId,         EL094259217,                     GR-R-006",
        "/buyer/vatId,         ,                                GR-R-006",
        "/seller/electronicAddresses/0/value, 094259217,        GR-R-009",
        "/buyer/electronicAddresses/0/value,  094259217,        GR-R-010",
    })
    void greece(String pointer, String value, String rules) {
        var invoice = invoice("GR").put("number", "094259216|22/11/2026|0|1.1|A|17");
        invoice.putArray("attachments")
                .addObject()
                .put("reference", "400001234")
                .put("description", "##M.AR.K##");
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) invoice.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), value);
        agree(invoice, rules.strip());
    }

    @DisplayName("a Greek number of any other form is refused, as our series write them all")
    @Test
    void anotherNumber() {
        var json = invoice("GR");
        json.putArray("attachments").addObject().put("reference", "400001234").put("description", "##M.AR.K##");
        var invoice = Json.read(Json.write(json), Invoice.class);
        assertThat(ours(invoice)).containsExactly("GR-R-001-1");
        assertThat(theirs(invoice)).contains("GR-R-001-1").allMatch(rule -> rule.startsWith("GR-R-001-"));
    }
}
