package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.invoice.event.InvoiceEvents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Issuing over HTTP: numbers, what is frozen, what is refused. */
class IssueTest extends InvoiceTest {

    @Test
    void an_issued_invoice_has_the_next_number_and_never_changes_again() {
        var drafted = api.drafted(client);
        var id = drafted.at("/id").asText();
        var issued = api.issue(id);
        var year = issued.at("/invoice/issueDate").asText().substring(0, 4);
        assertThat(issued.at("/number").asText()).isEqualTo("INV-" + year + "-00001");
        assertThat(issued.at("/invoice/number").asText()).isEqualTo("INV-" + year + "-00001");
        assertThat(issued.at("/invoice/payment/remittanceInformation").asText()).isEqualTo("INV-" + year + "-00001");
        assertThat(issued.at("/state").asText()).isEqualTo("issued");
        assertThat(issued.has("draft")).isFalse();

        var now = api.user.get("/invoices/" + id).expect(200);
        api.user
                .ifMatch(now.etag())
                .put("/invoices/" + id, InvoiceApi.draft(client))
                .expectProblem(409, "not-a-draft");
        api.user.ifMatch(now.etag()).delete("/invoices/" + id).expectProblem(409, "not-a-draft");
        assertThat(api.get(id).at("/invoice")).isEqualTo(issued.at("/invoice"));
        assertThat(api.issued(client)).isNotEqualTo(id);
    }

    @Test
    void issuing_again_answers_the_same_invoice() {
        var id = api.issued(client);
        var again = api.issue(id);
        assertThat(again.at("/number").asText()).endsWith("00001");
        assertThat(api.get(api.issued(client)).at("/number").asText()).endsWith("00002");
    }

    @Test
    void the_buyer_is_as_it_was_when_it_was_issued() {
        var id = api.drafted(client).at("/id").asText();
        neighbours.client(client, Neighbours.CLIENT.formatted(client).replace("Nordlicht", "Suedwind"));
        assertThat(api.issue(id).at("/invoice/buyer/name").asText()).isEqualTo("Suedwind Handels GmbH");
        neighbours.client(client, Neighbours.CLIENT.formatted(client).replace("Nordlicht", "Ostwind"));
        assertThat(api.get(id).at("/invoice/buyer/name").asText()).isEqualTo("Suedwind Handels GmbH");
    }

    @Test
    void what_the_standard_forbids_is_not_issued_and_takes_no_number() {
        var negative = InvoiceApi.draft(client);
        ((ObjectNode) negative.at("/lines/1/price")).put("net", "-1");
        var id = api.user.post("/invoices", negative).expect(201).at("/id").asText();
        api.user
                .post("/invoices/" + id + "/issue")
                .expectProblem(422, "validation")
                .expectError("/lines/1/price/net", "BR-27");
        assertThat(api.get(id).at("/state").asText()).isEqualTo("draft");

        var nobody = InvoiceApi.draft(client);
        nobody.remove("clientId");
        var other = api.user.post("/invoices", nobody).expect(201).at("/id").asText();
        var refused = api.user.post("/invoices/" + other + "/issue").expectProblem(422, "validation");
        assertThat(refused.text()).contains("/buyer/name");
        assertThat(api.get(api.issued(client)).at("/number").asText()).endsWith("00001");
    }

    @Test
    void a_stale_version_is_not_issued() {
        var drafted = api.drafted(client);
        var path = "/invoices/" + drafted.at("/id").asText();
        api.user.ifMatch(drafted.etag()).put(path, InvoiceApi.draft(client)).expect(200);
        api.user.ifMatch(drafted.etag()).post(path + "/issue").expect(412);
    }

    @Test
    void an_issue_date_before_the_latest_number_is_said_but_allowed() {
        var year = LocalDate.now(java.time.ZoneOffset.UTC).getYear() - 1;
        var later = InvoiceApi.draft(client).put("issueDate", year + "-06-02");
        var earlier = InvoiceApi.draft(client).put("issueDate", year + "-06-01");
        for (var draft : List.of(later, earlier)) {
            draft.putObject("delivery").put("date", year + "-05-31");
        }
        var first = api.user.post("/invoices", later).at("/id").asText();
        var second = api.user.post("/invoices", earlier).at("/id").asText();
        assertThat(api.issue(first).at("/warnings")).isEmpty();
        var warned = api.issue(second);
        assertThat(warned.at("/number").asText()).isEqualTo("INV-" + year + "-00002");
        assertThat(warned.at("/warnings/0/code").asText()).isEqualTo("before-latest-number");
    }

    @Test
    void each_year_counts_anew_and_the_world_hears_of_it() {
        var last = api.user.post("/invoices", InvoiceApi.draft(client).put("issueDate", "2025-12-31"));
        var next = api.user.post("/invoices", InvoiceApi.draft(client).put("issueDate", "2026-01-01"));
        assertThat(api.issue(last.at("/id").asText()).at("/number").asText()).isEqualTo("INV-2025-00001");
        var id = next.at("/id").asText();
        assertThat(api.issue(id).at("/number").asText()).isEqualTo("INV-2026-00001");
        var told = server.told(InvoiceEvents.ISSUED, id);
        assertThat(told).hasSize(1);
        var facts = told.getFirst().data().at("/invoice");
        assertThat(facts.at("/number").asText()).isEqualTo("INV-2026-00001");
        assertThat(facts.at("/clientEmail").asText()).isEqualTo("rechnung@nordlicht.example");
        assertThat(facts.at("/language").asText()).isEqualTo("de");
        assertThat(facts.at("/balance").asText()).isEqualTo("141.47");
    }

    @Test
    void thirty_two_writers_leave_no_gap_and_no_double() throws Exception {
        int writers = 32;
        int each = 12;
        var numbers = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, writers)
                    .<Callable<List<String>>>mapToObj(writer -> () -> IntStream.range(0, each)
                            .mapToObj(i ->
                                    api.get(api.issued(client)).at("/number").asText())
                            .toList())
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                numbers.addAll(done.get());
            }
        }
        assertThat(new HashSet<>(numbers)).hasSize(writers * each);
        assertThat(numbers.stream().sorted().toList().getLast()).endsWith("00" + writers * each);
        assertGapless(api, writers * each);
    }

    @Test
    void two_who_issue_the_same_draft_get_the_same_invoice() throws Exception {
        var id = api.drafted(client).at("/id").asText();
        var numbers = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 16)
                    .<Callable<String>>mapToObj(
                            i -> () -> api.issue(id).at("/number").asText())
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                numbers.add(done.get());
            }
        }
        assertThat(numbers).hasSize(1);
        assertGapless(api, 1);
    }

    /** The gap report over the usual series of invoices finds this many numbers, from 1 on, in one period. */
    static void assertGapless(InvoiceApi api, long expected) {
        for (var series : api.user.get("/invoices/series").expect(200).at("/items")) {
            if (series.at("/kind").asText().equals("invoice")
                    && series.at("/usual").asBoolean()) {
                var report = api.user
                        .get("/invoices/series/" + series.at("/id").asText() + "/gaps")
                        .expect(200);
                assertThat(report.at("/complete").asBoolean()).as(report.text()).isTrue();
                assertThat(report.at("/periods/0/first").asLong()).isEqualTo(1);
                assertThat(report.at("/periods/0/last").asLong()).isEqualTo(expected);
                assertThat(report.at("/periods/0/count").asLong()).isEqualTo(expected);
            }
        }
    }
}
