package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Discounts for early payment, over HTTP: fields in the draft, XRechnung's form in the files, words on the PDF. */
class EarlyPaymentTest extends InvoiceTest {

    private static final String WRITTEN =
            "Bitte pünktlich.\n#SKONTO#TAGE=7#PROZENT=3.00#\n" + "#SKONTO#TAGE=14#PROZENT=2.50#BASISBETRAG=100.00#";

    private ObjectNode draft() {
        var draft = InvoiceApi.draft(client);
        draft.put("paymentTerms", "Bitte pünktlich.").put("issueDate", "2026-11-22");
        draft.putObject("references").put("buyer", "04011000-12345-03");
        var discounts = draft.putArray("earlyPaymentDiscounts");
        discounts.addObject().put("days", 7).put("percentage", "3");
        discounts.addObject().put("days", 14).put("percentage", "2.5").put("base", "100");
        return draft.put("dueDate", "2026-12-22");
    }

    @Test
    void discounts_are_written_for_machines_shown_in_words_and_read_back() throws Exception {
        var id = api.user.post("/invoices", draft()).expect(201).at("/id").asText();
        var issued = api.issue(id);
        assertThat(issued.at("/invoice/paymentTerms").asText()).isEqualTo(WRITTEN);

        try (var pdf = Loader.loadPDF(
                api.user.get("/invoices/" + id + "/pdf").expect(200).bytes())) {
            assertThat(new PDFTextStripper().getText(pdf).replace('\u00a0', ' '))
                    .contains("3 % Skonto bei Zahlung innerhalb von 7 Tagen (bis 29.11.2026)")
                    .contains("2,5 % Skonto auf 100.00 EUR bei Zahlung".replace("100.00", "100,00"))
                    .doesNotContain("#SKONTO");
        }
        for (var form : new String[] {"xrechnung-ubl", "xrechnung-cii"}) {
            var xml = api.user.get("/invoices/" + id + "/documents/" + form).expect(200);
            assertThat(xml.text()).contains(WRITTEN + "\n<");
            var draft = another()
                    .user
                    .post("/invoices/import", "application/xml", xml.bytes())
                    .expect(201)
                    .at("/invoice/draft");
            assertThat(draft.at("/paymentTerms").asText()).isEqualTo("Bitte pünktlich.");
            assertThat(draft.at("/earlyPaymentDiscounts")).hasSize(2);
            assertThat(draft.at("/earlyPaymentDiscounts/0/days").asInt()).isEqualTo(7);
            assertThat(draft.at("/earlyPaymentDiscounts/0/percentage").asText()).isEqualTo("3");
            assertThat(draft.at("/earlyPaymentDiscounts/1/base").asText()).isEqualTo("100.00");
        }
    }

    @Test
    void a_discount_alone_leaves_the_day_on_which_it_is_due_as_it_usually_is() {
        var draft = draft();
        draft.remove("paymentTerms");
        draft.remove("dueDate");
        var made = api.user.post("/invoices", draft).expect(201);
        assertThat(made.at("/invoice/dueDate").asText()).isEqualTo("2026-12-06");
        assertThat(made.at("/invoice/paymentTerms").asText()).startsWith("#SKONTO#TAGE=7#PROZENT=3.00#\n");
    }

    @ParameterizedTest
    @CsvSource({
        "days, 0, range",
        "days, 366, range",
        "percentage, 0, range",
        "percentage, 100, range",
        "percentage, -1, range",
        "percentage, 2.555, range",
        "base, -1, range",
        "base, 1.005, range"
    })
    void what_could_not_be_written_is_refused_by_its_field(String field, String value, String code) {
        var draft = draft();
        var discount = (ObjectNode) draft.at("/earlyPaymentDiscounts/1");
        if (field.equals("days")) {
            discount.put(field, Integer.parseInt(value));
        } else {
            discount.put(field, value);
        }
        api.user
                .post("/invoices", draft)
                .expectProblem(422, "validation")
                .expectError("/earlyPaymentDiscounts/1/" + field, code);
    }

    @Test
    void a_discount_without_its_percentage_is_refused_and_so_are_more_than_ten() {
        var draft = draft();
        ((ObjectNode) draft.at("/earlyPaymentDiscounts/0")).remove("percentage");
        assertThat(api.user.post("/invoices", draft).status()).isBetween(400, 422);
        var many = draft();
        for (int i = 0; i < 9; i++) {
            many.withArray("earlyPaymentDiscounts").addObject().put("days", 3).put("percentage", "1");
        }
        assertThat(api.user.post("/invoices", many).status()).isBetween(400, 422);
    }
}
