package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.invoice.attachment.AttachFile;
import invoxa.invoice.attachment.SweepUploads;
import invoxa.invoice.store.Uploads;
import invoxa.messaging.task.Lease;
import invoxa.messaging.task.Leases;
import invoxa.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a file that was taken in to be attached. */
class UploadsTest extends InvoiceTest {

    private final TestClock later = new TestClock(Instant.now());
    private SweepUploads sweep;
    private Lease lease;

    @BeforeEach
    void begin() {
        later.set(Instant.now());
        var node = new Node(server.store(), server.files(), later);
        var uploads = new Uploads(server.store());
        sweep = new SweepUploads(uploads, node.invoices, new AttachFile(server.files(), uploads, later), later);
        lease = new Leases("invoice", server.store(), Clock.systemUTC())
                .acquire("test-" + api.organization.value(), Duration.ofMinutes(5), Duration.ZERO)
                .orElseThrow();
    }

    private void sweepAfter(Duration time) {
        later.advance(time);
        sweep.all(lease);
    }

    private static byte[] sheet(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String upload(String text) {
        return api.user
                .post("/invoices/attachments", "text/csv", sheet(text))
                .expect(201)
                .at("/file")
                .asText();
    }

    private com.fasterxml.jackson.databind.node.ObjectNode draft(String file) {
        var draft = InvoiceApi.draft(client);
        draft.putArray("attachments")
                .addObject()
                .put("reference", "A")
                .put("fileName", "a.csv")
                .put("mimeType", "text/csv")
                .put("file", file);
        return draft;
    }

    private boolean isKept(String file) {
        return server.files()
                .size(invoxa.storage.Partition.of(api.organization), "attachment/" + file)
                .isPresent();
    }

    @Test
    void what_no_draft_names_is_gone_after_a_day_and_not_before_and_can_be_sent_again() {
        var file = upload("unused");
        sweepAfter(Duration.ofHours(23));
        assertThat(isKept(file)).isTrue();
        sweepAfter(Duration.ofHours(2));
        assertThat(isKept(file)).isFalse();
        api.user.post("/invoices", draft(file)).expectProblem(422, "validation");

        assertThat(upload("unused")).isEqualTo(file);
        api.user.post("/invoices", draft(file)).expect(201);
    }

    @Test
    void what_a_draft_names_stays_until_it_does_not_any_more() {
        var file = upload("drafted");
        var draft = api.user.post("/invoices", draft(file)).expect(201);
        var path = "/invoices/" + draft.at("/id").asText();
        sweepAfter(Duration.ofHours(25));
        sweepAfter(Duration.ofHours(25));
        assertThat(isKept(file)).isTrue();

        api.user.ifMatch(draft.etag()).put(path, InvoiceApi.draft(client)).expect(200);
        sweepAfter(Duration.ofHours(25));
        assertThat(isKept(file)).isFalse();
    }

    @Test
    void what_was_issued_stays_when_somebody_sends_the_same_file_again_and_does_not_use_it() {
        var file = upload("terms");
        var draft =
                api.user.post("/invoices", draft(file)).expect(201).at("/id").asText();
        api.user.post("/invoices/" + draft + "/issue").expect(200);
        sweepAfter(Duration.ofHours(25));
        assertThat(upload("terms")).isEqualTo(file);
        sweepAfter(Duration.ofHours(25));
        sweepAfter(Duration.ofHours(25));
        assertThat(api.user
                        .get("/invoices/" + draft + "/attachments/0")
                        .expect(200)
                        .bytes())
                .isEqualTo(sheet("terms"));
    }

    @Test
    void a_second_draft_keeps_the_file_of_one_that_was_deleted() {
        var file = upload("twice");
        var first = api.user.post("/invoices", draft(file)).expect(201);
        var second =
                api.user.post("/invoices", draft(file)).expect(201).at("/id").asText();
        api.user
                .ifMatch(first.etag())
                .delete("/invoices/" + first.at("/id").asText())
                .expect(204);
        sweepAfter(Duration.ofHours(25));
        assertThat(api.user
                        .get("/invoices/" + second + "/attachments/0")
                        .expect(200)
                        .bytes())
                .isEqualTo(sheet("twice"));
    }

    @Test
    void what_was_issued_keeps_its_files_for_good_and_another_draft_can_have_them_too() {
        var file = upload("issued");
        var id = api.user.post("/invoices", draft(file)).expect(201).at("/id").asText();
        api.issue(id);
        for (int i = 0; i < 3; i++) {
            sweepAfter(Duration.ofDays(400));
        }
        assertThat(api.user
                        .get("/invoices/" + id + "/attachments/0")
                        .expect(200)
                        .bytes())
                .isEqualTo(sheet("issued"));
        api.user.post("/invoices", draft(file)).expect(201);
    }

    @Test
    void the_client_has_them_under_the_public_link_and_nobody_else() {
        var file = upload("shown");
        var id = api.user.post("/invoices", draft(file)).expect(201).at("/id").asText();
        api.issue(id);
        var page = "/invoices/public/" + api.get(id).at("/publicToken").asText();

        assertThat(api.anonymous
                        .get(page)
                        .expect(200)
                        .at("/invoice/attachments/0/fileName")
                        .asText())
                .isEqualTo("a.csv");
        var given = api.anonymous.get(page + "/attachments/0").expect(200);
        assertThat(given.bytes()).isEqualTo(sheet("shown"));
        assertThat(given.header("Content-Disposition")).startsWith("attachment").contains("a.csv");
        assertThat(given.header("X-Content-Type-Options")).isEqualTo("nosniff");
        api.anonymous.get(page + "/attachments/1").expectProblem(404, "not-found");
        api.anonymous.get(page + "/attachments/x").expectProblem(404, "not-found");
        api.anonymous.get(page + "x/attachments/0").expect(404);
        api.anonymous.get("/invoices/" + id + "/attachments/0").expect(401);
    }
}
