package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.einvoice.swiss.QrReference;
import invoxa.kernel.Ids;
import invoxa.testing.Answer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Series of numbers over HTTP. */
class SeriesTest extends InvoiceTest {

    private final int year = LocalDate.now(ZoneId.of("Europe/Berlin")).getYear();

    private Answer add(String name, String kind, String pattern, String more) {
        return api.user.post("/invoices/series", """
                {"name": "%s", "kind": "%s", "pattern": "%s"%s}""".formatted(name, kind, pattern, more));
    }

    private JsonNode usual(String kind) {
        for (var series : api.user.get("/invoices/series").expect(200).at("/items")) {
            if (series.at("/kind").asText().equals(kind) && series.at("/usual").asBoolean()) {
                return series;
            }
        }
        throw new AssertionError("no usual series of " + kind);
    }

    @Test
    void the_usual_two_are_there_from_the_start() {
        assertThat(usual("invoice").at("/next").asText()).isEqualTo("INV-" + year + "-00001");
        assertThat(usual("credit-note").at("/next").asText()).isEqualTo("CN-" + year + "-00001");
    }

    @Test
    void a_series_goes_on_where_another_program_ended() {
        var series =
                add("Shop", "invoice", "S{YY}/{MM}-{000}", ", \"start\": 998").expect(201);
        var draft = InvoiceApi.draft(client)
                .put("seriesId", series.at("/id").asText())
                .put("issueDate", "2026-02-28");
        for (var number : new String[] {"S26/02-998", "S26/02-999", "S26/02-1000"}) {
            var id = api.user.post("/invoices", draft).expect(201).at("/id").asText();
            assertThat(api.issue(id).at("/number").asText()).isEqualTo(number);
        }
        var march =
                api.user.post("/invoices", draft.put("issueDate", "2026-03-01")).expect(201);
        assertThat(api.issue(march.at("/id").asText()).at("/number").asText()).isEqualTo("S26/03-001");
        var report = api.user
                .get("/invoices/series/" + series.at("/id").asText() + "/gaps")
                .expect(200);
        assertThat(report.at("/complete").asBoolean()).isTrue();
        assertThat(report.at("/periods")).hasSize(2);
        assertThat(report.at("/periods/0/first").asLong()).isEqualTo(998);
    }

    @Test
    void a_new_usual_series_takes_the_place_of_the_old() {
        var series = add("New", "invoice", "N-{0}", ", \"usual\": true").expect(201);
        assertThat(usual("invoice").at("/id")).isEqualTo(series.at("/id"));
        eventually(
                "the new series is used",
                () -> api.get(api.issued(client)).at("/number").asText().startsWith("N-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INV-{YYYY}-{00000}", "inv-{YYYY}-{0}", "INV-2026-{00000}", "CN-{0000}-12345"})
    void a_pattern_that_could_write_a_number_of_another_series_is_refused(String pattern) {
        add("Other", "invoice", pattern, "").expectProblem(422, "validation").expectError("/pattern", "collision");
    }

    @Test
    void a_year_is_digits_too() {
        add("One", "invoice", "{0000}", "").expect(201);
        add("Two", "invoice", "{YY}{00}", "").expect(422).expectError("/pattern", "collision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INV-2{00000000}", "I{00}V-{YYYY}", "INV_{YYYY}-{00000}", "{YYYY}-{00}", "CN-{0}-1234"})
    void a_pattern_that_writes_other_numbers_is_taken(String pattern) {
        add("Other", "invoice", pattern, "").expect(201);
    }

    @ParameterizedTest
    @CsvSource({
        "INV-{YYYY}",
        "{000}{000}",
        "{MM}-{000}",
        "X{0000000000000}",
        "X{abc}{0}",
        "X{0",
        "X}0{",
        "ä{0}",
        "'  {0}'",
        "{}"
    })
    void patterns_that_make_no_series_are_refused(String pattern) {
        add("Bad", "invoice", pattern, "").expectProblem(422, "validation").expectError("/pattern", "invalid");
    }

    @Test
    void a_change_of_pattern_keeps_counting_and_never_writes_an_old_number_again() {
        var first = api.get(api.issued(client)).at("/number").asText();
        assertThat(first).isEqualTo("INV-" + year + "-00001");
        var book = api.user.get("/invoices/series").expect(200);
        var id = usual("invoice").at("/id").asText();
        var changed = api.user
                .ifMatch(book.etag())
                .put("/invoices/series/" + id, "{\"name\": \"Invoices\", \"pattern\": \"R{YYYY}.{0000}\"}")
                .expect(200);
        assertThat(changed.at("/next").asText()).isEqualTo("R" + year + ".0002");
        assertThat(changed.at("/usual").asBoolean()).isTrue();
        add("Thief", "invoice", "INV-{YYYY}-{0}", "").expect(422).expectError("/pattern", "collision");
        eventually(
                "the new pattern is used",
                () -> api.get(api.issued(client)).at("/number").asText().startsWith("R" + year));
        var report = api.user.get("/invoices/series/" + id + "/gaps").expect(200);
        assertThat(report.at("/complete").asBoolean()).isTrue();

        api.user
                .ifMatch(book.etag())
                .put("/invoices/series/" + id, "{\"name\": \"Stale\", \"pattern\": \"Q{0}\"}")
                .expect(412);
        api.user
                .ifMatch(changed.etag())
                .put("/invoices/series/" + id, "{\"name\": \"A\", \"pattern\": \"Q{0}\", \"start\": 7}")
                .expect(422)
                .expectError("/start", "fixed");
    }

    @Test
    void a_series_numbers_its_kind_alone() {
        var draft = InvoiceApi.draft(client)
                .put("seriesId", usual("credit-note").at("/id").asText());
        api.user.post("/invoices", draft).expect(422).expectError("/seriesId", "other-kind");
        draft.put("typeCode", "381");
        var id = api.user.post("/invoices", draft).expect(201).at("/id").asText();
        assertThat(api.issue(id).at("/number").asText()).isEqualTo("CN-" + year + "-00001");
    }

    @Test
    void wrong_wishes_and_strangers_are_refused() {
        add("", "invoice", "Z{0}", "").expect(422).expectError("/name", "required");
        add("Invoices", "invoice", "Z{0}", "").expect(422).expectError("/name", "taken");
        add("Z", "invoice", "Z{0}", ", \"start\": 0").expect(422).expectError("/start", "out-of-range");
        api.user
                .post("/invoices/series", "{\"name\": \"Z\", \"pattern\": \"Z{0}\"}")
                .expectError("/kind", "required");
        api.reader.post("/invoices/series", "{\"name\": \"Z\"}").expect(403);
        var id = usual("invoice").at("/id").asText();
        another().user.get("/invoices/series/" + id + "/gaps").expect(404);
        api.user.get("/invoices/series/" + Ids.next("ser")).expect(404);
    }

    private String quoted(String series, String date) {
        var draft = InvoiceApi.draft(client)
                .put("seriesId", series)
                .put("issueDate", date)
                .put("currency", "CHF");
        draft.putObject("payment")
                .put("meansCode", "30")
                .putArray("creditTransfers")
                .addObject()
                .put("account", "CH4431999123000889012");
        var issued = api.issue(
                api.user.post("/invoices", draft).expect(201).at("/id").asText());
        var reference = issued.at("/invoice/payment/remittanceInformation").asText();
        assertThat(QrReference.of(reference)).contains(reference);
        assertThat(api.user
                        .get("/invoices/" + issued.at("/id").asText() + "/documents/ubl")
                        .expect(200)
                        .text())
                .contains("<cbc:PaymentID>" + reference + "</cbc:PaymentID>");
        return reference;
    }

    @Test
    void invoices_to_a_QR_IBAN_have_references_of_their_own_whatever_their_numbers_have_in_common() {
        var re =
                add("One", "invoice", "RE-{YYYY}-{0}", "").expect(201).at("/id").asText();
        var ar =
                add("Two", "invoice", "AR-{YYYY}-{0}", "").expect(201).at("/id").asText();
        var months = add("Three", "invoice", "M{YYYY}{MM}/{0}", "")
                .expect(201)
                .at("/id")
                .asText();
        var none = add("Four", "invoice", "Q{0}", "").expect(201).at("/id").asText();
        var all = new HashSet<String>();
        for (var series : List.of(re, ar, months, none)) {
            for (var date : List.of("2026-01-02", "2026-01-02", "2026-12-01", "2025-12-01")) {
                assertThat(all.add(quoted(series, date))).isTrue();
            }
        }
        var book = api.user.get("/invoices/series").expect(200);
        api.user
                .ifMatch(book.etag())
                .put("/invoices/series/" + re, "{\"name\": \"One\", \"pattern\": \"{YYYY}.{0}\", \"usual\": true}")
                .expect(200);
        assertThat(all.add(quoted(re, "2026-01-02"))).isTrue();
        assertThat(all).hasSize(17);
    }

    /** The digits that say the series in a reference. */
    private static String place(String reference) {
        return reference.substring(1, 4);
    }

    @Test
    void a_series_keeps_its_place_in_the_references_whatever_becomes_of_it_and_of_the_others() {
        var date = "2026-01-02";
        var one = add("One", "invoice", "RE-{0}", "").expect(201).at("/id").asText();
        var two = add("Two", "invoice", "AR-{0}", "").expect(201).at("/id").asText();
        assertThat(place(quoted(one, date))).isEqualTo("003");
        assertThat(place(quoted(two, date))).isEqualTo("004");

        var book = api.user.get("/invoices/series").expect(200);
        api.user
                .ifMatch(book.etag())
                .put("/invoices/series/" + two, "{\"name\": \"A\", \"pattern\": \"AA-{0}\", \"usual\": true}")
                .expect(200);
        var three = add("0", "invoice", "A0-{0}", ", \"usual\": true")
                .expect(201)
                .at("/id")
                .asText();

        assertThat(place(quoted(one, date))).isEqualTo("003");
        assertThat(place(quoted(two, date))).isEqualTo("004");
        assertThat(place(quoted(three, date))).isEqualTo("005");
    }
}
