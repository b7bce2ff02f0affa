package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.invoice.event.InvoiceEvents;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Void documents and credit notes. */
class CreditTest extends InvoiceTest {

    @Test
    void a_full_credit_nets_to_zero_in_every_amount() {
        var id = api.issued(client);
        var invoice = api.get(id);
        var note = api.user
                .post("/invoices/" + id + "/credit", "{\"reason\": \"Ware kam nicht an\"}")
                .expect(201)
                .json();
        assertThat(note.at("/kind").asText()).isEqualTo("credit-note");
        assertThat(note.at("/number").asText()).matches("CN-\\d{4}-00001");
        assertThat(note.at("/invoice/typeCode").asText()).isEqualTo("381");
        assertThat(note.at("/invoice/precedingInvoices/0/number")).isEqualTo(invoice.at("/number"));
        assertThat(note.at("/invoice/notes/0/text").asText()).isEqualTo("Ware kam nicht an");
        assertThat(note.at("/totals")).isEqualTo(invoice.at("/totals"));
        assertThat(note.at("/balance").asText()).isEqualTo("0.00");

        var credited = api.get(id);
        assertThat(credited.at("/state").asText()).isEqualTo("credited");
        assertThat(credited.at("/balance").asText()).isEqualTo("0.00");
        assertThat(credited.at("/credits/0/amount").asText()).isEqualTo("141.47");
        assertThat(credited.at("/creditedBy")).isEqualTo(note.at("/id"));
        assertThat(credited.at("/invoice")).isEqualTo(invoice.at("/invoice"));
        eventually(
                "event",
                () -> !neighbours
                        .heard(InvoiceEvents.CREDIT_NOTE_ISSUED.name(), id)
                        .isEmpty());
        var said = neighbours
                .heard(InvoiceEvents.CREDIT_NOTE_ISSUED.name(), id)
                .getFirst()
                .data();
        assertThat(said.at("/creditToClient").asText()).isEqualTo("0.00");
    }

    @Test
    void what_was_paid_before_becomes_the_clients_credit() {
        var id = api.issued(client);
        api.apply(id, "pay_1", "100.00").expect(200);
        api.user.post("/invoices/" + id + "/credit").expect(201);
        var credited = api.get(id);
        assertThat(credited.at("/balance").asText()).isEqualTo("0.00");
        assertThat(credited.at("/credited").asText()).isEqualTo("41.47");
        eventually(
                "event",
                () -> !neighbours
                        .heard(InvoiceEvents.CREDIT_NOTE_ISSUED.name(), id)
                        .isEmpty());
        var said = neighbours
                .heard(InvoiceEvents.CREDIT_NOTE_ISSUED.name(), id)
                .getFirst()
                .data();
        assertThat(said.at("/creditToClient").asText()).isEqualTo("100.00");
        api.apply(id, "pay_2", "0.01").expectProblem(409, "exceeds-balance");
    }

    @Test
    void an_invoice_is_credited_once_even_by_many_at_once() throws Exception {
        var id = api.issued(client);
        int made = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(i -> () -> i % 3 == 0
                            ? api.apply(id, "pay_" + i, "20.00").status()
                            : api.user.post("/invoices/" + id + "/credit").status())
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                made += done.get() == 201 ? 1 : 0;
            }
        }
        assertThat(made).isEqualTo(1);
        var invoice = api.get(id);
        var total = new BigDecimal(invoice.at("/paid").asText())
                .add(new BigDecimal(invoice.at("/credited").asText()));
        assertThat(total).isEqualByComparingTo("141.47");
        assertThat(invoice.at("/credits")).hasSize(1);
        api.user.post("/invoices/" + id + "/credit").expectProblem(409, "already-credited");
    }

    @Test
    void a_credit_note_and_a_draft_are_not_credited() {
        var id = api.issued(client);
        var note = api.user
                .post("/invoices/" + id + "/credit")
                .expect(201)
                .at("/id")
                .asText();
        api.user.post("/invoices/" + note + "/credit").expectProblem(409, "not-an-invoice");
        api.apply(note, "pay_1", "1.00").expectProblem(409, "not-payable");
        var draft = api.drafted(client).at("/id").asText();
        api.user.post("/invoices/" + draft + "/credit").expectProblem(409, "not-issued");
    }

    @Test
    void a_void_invoice_keeps_its_number_and_owes_nothing() {
        var id = api.issued(client);
        api.user.post("/invoices/" + id + "/void", "{}").expectError("/reason", "required");
        var voided = api.user
                .post("/invoices/" + id + "/void", "{\"reason\": \"Doppelt\"}")
                .expect(200)
                .json();
        assertThat(voided.at("/state").asText()).isEqualTo("void");
        assertThat(voided.at("/balance").asText()).isEqualTo("0.00");
        assertThat(voided.at("/number").asText()).endsWith("00001");
        api.user.post("/invoices/" + id + "/void", "{\"reason\": \"Doppelt\"}").expectProblem(409, "already-void");
        api.user.post("/invoices/" + id + "/credit").expectProblem(409, "not-issued");
        assertThat(api.get(api.issued(client)).at("/number").asText()).endsWith("00002");
        IssueTest.assertGapless(api, 2);
    }

    @Test
    void what_is_paid_or_credited_is_not_void() {
        var id = api.issued(client);
        api.apply(id, "pay_1", "1.00").expect(200);
        api.user.post("/invoices/" + id + "/void", "{\"reason\": \"x\"}").expectProblem(409, "settled-in-part");
        api.takeBack(id, "pay_1").expect(200);
        api.user.post("/invoices/" + id + "/void", "{\"reason\": \"x\"}").expect(200);
        var other = api.issued(client);
        var note = api.user
                .post("/invoices/" + other + "/credit")
                .expect(201)
                .at("/id")
                .asText();
        api.user.post("/invoices/" + other + "/void", "{\"reason\": \"x\"}").expectProblem(409, "settled-in-part");
        api.user.post("/invoices/" + note + "/void", "{\"reason\": \"x\"}").expectProblem(409, "settled-in-part");
    }
}
