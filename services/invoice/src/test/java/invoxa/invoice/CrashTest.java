package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.invoice.domain.Crediting;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Settlement;
import invoxa.invoice.domain.Stamp;
import invoxa.invoice.domain.State;
import invoxa.invoice.issue.FinishIssuing;
import invoxa.kernel.Ids;
import invoxa.storage.Documents;
import invoxa.storage.Stored;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A process that dies between any two steps; the others finish what it began. */
@Tag("slow")
class CrashTest extends InvoiceTest {

    private Node dying;

    @BeforeEach
    void begin() {
        dying = new Node(server.store(), server.files(), Clock.systemUTC());
    }

    /** After these steps the process is gone; then a caller asks again, on another node. */
    private void askedAgain(Function<Stored<InvoiceDocument>, Stored<InvoiceDocument>> steps) {
        api.issued(client);
        var stored = steps.apply(dying.freeze(api.organization));
        assertThat(api.issue(stored.id()).at("/number").asText()).endsWith("-00002");
        assertThat(api.get(api.issued(client)).at("/number").asText()).endsWith("-00003");
        IssueTest.assertGapless(api, 3);
    }

    /** After these steps the process is gone; nobody asks, but the others look. */
    private void found(Function<Stored<InvoiceDocument>, Stored<InvoiceDocument>> steps) {
        api.issued(client);
        var stored = steps.apply(dying.freeze(api.organization));
        assertThat(api.get(api.issued(client)).at("/number").asText()).matches(".*-0000[23]");
        eventually("numbered", () -> api.get(stored.id()).has("number"));
        IssueTest.assertGapless(api, 3);
        eventually(
                "nothing is reserved any more",
                () -> dying.numbers
                        .counter(
                                stored.partition(),
                                stored.content().requireIssue().seriesId())
                        .reserved()
                        .isEmpty());
        IssueTest.assertGapless(api, 3);
    }

    private Stored<InvoiceDocument> reserved(Stored<InvoiceDocument> frozen) {
        assertThat(dying.reserve(frozen).sequence()).isEqualTo(2);
        return frozen;
    }

    private Stored<InvoiceDocument> written(Stored<InvoiceDocument> frozen) {
        return dying.write(frozen, dying.reserve(frozen));
    }

    @Test
    void dead_after_freezing_and_asked_again() {
        askedAgain(frozen -> frozen);
    }

    @Test
    void dead_after_reserving_and_asked_again() {
        askedAgain(this::reserved);
    }

    @Test
    void dead_after_writing_and_asked_again() {
        askedAgain(this::written);
    }

    @Test
    void dead_after_freezing_and_found() {
        found(frozen -> frozen);
    }

    @Test
    void dead_after_reserving_and_found() {
        found(this::reserved);
    }

    @Test
    void dead_after_writing_and_found() {
        found(this::written);
    }

    @Test
    void a_slow_process_that_wakes_when_another_has_finished_takes_no_second_number() {
        var frozen = dying.freeze(api.organization);
        var number = api.issue(frozen.id()).at("/number").asText();
        api.issued(client);
        // the other node has forgotten the reservation with its second swap; this one still thinks it must number it
        var woken = dying.finishIssuing.finish(frozen);
        assertThat(woken.content().invoice().number()).isEqualTo(number);
        assertThat(dying.numbers.reserve(
                        frozen.partition(),
                        frozen.content().requireIssue().seriesId(),
                        FinishIssuing.request(frozen.content())))
                .isEmpty();
        IssueTest.assertGapless(api, 2);
    }

    @Test
    void a_write_that_comes_late_changes_nothing() {
        var frozen = dying.freeze(api.organization);
        var reservation = dying.reserve(frozen);
        var issued = api.issue(frozen.id());
        var late = dying.write(frozen, reservation);
        assertThat(late.content().invoice().number())
                .isEqualTo(issued.at("/number").asText());
        dying.borne(late);
        api.issued(client);
        IssueTest.assertGapless(api, 2);
    }

    @Test
    void a_credit_that_died_after_its_first_step_is_finished() {
        var id = api.issued(client);
        api.apply(id, "pay_1", "100.00").expect(200);
        var noteId = Ids.next(InvoiceDocument.ID_PREFIX);
        dying.invoices.change(
                api.organization,
                id,
                invoice -> Documents.Change.to(invoice.crediting(new Crediting(
                        noteId, null, new Stamp(Clock.systemUTC().instant().minusSeconds(60), "usr", "Somebody")))));
        eventually("credited", () -> api.get(id).at("/state").asText().equals("credited"));
        assertThat(api.get(id).at("/credited").asText()).isEqualTo("41.47");
        assertThat(api.get(noteId).at("/number").asText()).endsWith("-00001");
    }

    @Test
    void a_credit_that_died_after_its_note_was_numbered_is_finished_once() {
        var id = api.issued(client);
        var noteId = Ids.next(InvoiceDocument.ID_PREFIX);
        var by = new Stamp(Clock.systemUTC().instant(), "usr", "Somebody");
        var begun = dying.invoices.change(
                api.organization,
                id,
                invoice -> Documents.Change.to(invoice.crediting(new Crediting(noteId, "late", by))));
        dying.creditInvoice.finish(begun);
        dying.creditInvoice.finish(begun);
        var invoice = api.get(id);
        assertThat(invoice.at("/credits")).hasSize(1);
        assertThat(invoice.at("/balance").asText()).isEqualTo("0.00");
        assertThat(api.get(noteId).at("/creditOf").asText()).isEqualTo(id);
    }

    @Test
    void the_counter_remembers_nothing_of_what_is_done() {
        for (int i = 0; i < 5; i++) {
            api.issued(client);
        }
        var series = dying.seriesBooks
                .current(api.organization)
                .content()
                .defaultOf(DocumentKind.INVOICE)
                .orElseThrow();
        var partition = invoxa.storage.Partition.of(api.organization);
        assertThat(dying.numbers.counter(partition, series.id()).reserved()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void only_what_is_frozen_gets_a_number() {
        var draft = api.drafted(client).at("/id").asText();
        var stored = dying.invoices.get(api.organization, draft);
        assertThat(dying.finishIssuing.finish(stored).content().state()).isEqualTo(State.DRAFT);
        assertThat(stored.content().settlement()).isEqualTo(Settlement.NONE);
        assertThat(stored.content().balance()).isEqualByComparingTo(new BigDecimal("141.47"));
    }
}
