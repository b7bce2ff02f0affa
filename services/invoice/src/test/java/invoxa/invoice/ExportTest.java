package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.kernel.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The list as a CSV file. */
class ExportTest extends InvoiceTest {

    private List<CSVRecord> export(String query) {
        var answer = api.user.get("/invoices/export" + query).expect(200);
        assertThat(answer.text()).startsWith("\ufeffnumber,kind,state,");
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var csv = CSVParser.parse(answer.text().substring(1), format)) {
            return csv.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_row_holds_what_an_accountant_books() {
        var paid = api.issued(client);
        api.apply(paid, "pay_1", "41.47").expect(200);
        var row = export("").getFirst();
        assertThat(row.toMap())
                .containsEntry("number", api.get(paid).at("/number").asText())
                .containsEntry("kind", "invoice")
                .containsEntry("state", "partially-paid")
                .containsEntry("clientName", "Nordlicht Handels GmbH")
                .containsEntry("clientVatId", "DE987654321")
                .containsEntry("clientCountry", "DE")
                .containsEntry("currency", "EUR")
                .containsEntry("net", "121.00")
                .containsEntry("vat", "20.47")
                .containsEntry("gross", "141.47")
                .containsEntry("payable", "141.47")
                .containsEntry("paid", "41.47")
                .containsEntry("credited", "0.00")
                .containsEntry("balance", "100.00")
                .containsEntry("vatBreakdown", "S 19 %: 100.00 + 19.00; S 7 %: 21.00 + 1.47")
                .containsEntry("purchaseOrder", "PO-7")
                .containsEntry("id", paid);
    }

    @Test
    void a_credit_note_names_the_invoice_that_it_credits() {
        var invoice = api.issued(client);
        api.user.post("/invoices/" + invoice + "/credit").expect(201);
        var note = export("?kind=credit-note").getFirst();
        assertThat(note.get("kind")).isEqualTo("credit-note");
        assertThat(note.get("gross")).isEqualTo("141.47");
        assertThat(note.get("precedingInvoices"))
                .isEqualTo(api.get(invoice).at("/number").asText());
        var credited = export("?kind=invoice").getFirst();
        assertThat(List.of(credited.get("state"), credited.get("credited"), credited.get("balance")))
                .containsExactly("credited", "141.47", "0.00");
    }

    @Test
    void it_has_all_pages_in_the_order_of_the_list_and_only_what_the_filters_let_through() {
        for (int quantity = 1; quantity <= 103; quantity++) {
            var draft = InvoiceApi.draft(client);
            ((ObjectNode) draft.at("/lines/0")).put("quantity", String.valueOf(quantity));
            api.user.post("/invoices", draft).expect(201);
        }
        api.issued(client);
        assertThat(export("?state=draft&sort=amount&order=asc"))
                .extracting(row -> new BigDecimal(row.get("net")))
                .hasSize(103)
                .isSorted()
                .contains(new BigDecimal("121.00"), new BigDecimal("10321.00"));
        assertThat(export("?phase=open")).hasSize(1);
        assertThat(export("?q=nowhere")).isEmpty();
    }

    @Test
    void what_a_spreadsheet_would_run_is_text() {
        var hostile = Ids.next("cli");
        neighbours.client(
                hostile,
                Neighbours.CLIENT.formatted(hostile).replace("Nordlicht Handels GmbH", "=HYPERLINK(A1), \\\"x\\\""));
        var draft = InvoiceApi.draft(hostile);
        ((ObjectNode) draft.get("references")).put("purchaseOrder", "+1+1").put("buyer", "@SUM(A1)");
        ((ObjectNode) draft.at("/lines/0")).put("quantity", "-1");
        api.user.post("/invoices", draft).expect(201);
        var row = export("").getFirst();
        assertThat(row.get("clientName")).isEqualTo("'=HYPERLINK(A1), \"x\"");
        assertThat(row.get("purchaseOrder")).isEqualTo("'+1+1");
        assertThat(row.get("buyerReference")).isEqualTo("'@SUM(A1)");
        assertThat(row.get("net")).as("an amount stays a number").isEqualTo("-79.00");
    }

    @Test
    void nobody_gets_another_organizations_and_wrong_filters_are_named_before_it_begins() {
        api.issued(client);
        assertThat(another().user.get("/invoices/export").expect(200).text()).doesNotContain("Nordlicht");
        assertThat(api.anonymous.get("/invoices/export").status()).isEqualTo(401);
        for (var query : List.of("state=lost", "amountFrom=much", "q=x&sort=date", "limit=5")) {
            var answer = api.user.get("/invoices/export?" + query);
            assertThat(answer.status()).as(query + ": " + answer.text()).isEqualTo(400);
        }
    }
}
