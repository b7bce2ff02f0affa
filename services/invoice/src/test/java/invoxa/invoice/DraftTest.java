package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.kernel.Ids;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drafts over HTTP: what they come to, how they change, and what is refused. */
class DraftTest extends InvoiceTest {

    @ParameterizedTest
    @CsvSource({"株式会社, U+682A", "שלום, U+05E9", "عربي, U+0639", "Rakete 🚀, U+1F680", "fertig ✓, U+2713", "n̂, U+0302"})
    void what_the_pdf_cannot_show_is_refused_with_the_character_and_the_field_named(String text, String character) {
        var draft = InvoiceApi.draft(client);
        ((ObjectNode) draft.at("/lines/1/item")).put("name", text);
        draft.putArray("notes").addObject().put("text", "Ζωή, Жизнь, Życie – „gut“ 5 € ≤ 6 €");

        var refused = api.user.post("/invoices", draft).expectProblem(422, "validation");

        assertThat(refused.json().at("/errors")).hasSize(1);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/lines/1/item/name");
        assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("script");
        assertThat(refused.json().at("/errors/0/detail").asText()).contains(character);
        api.user.post("/invoices/preview", draft).expectProblem(422, "validation");
    }

    @Test
    void any_text_in_any_field_is_taken_and_drawn_or_refused_by_name() {
        var alphabet = "aZ09 ßŁőΩЖ€\u00a0\u00ad\u200b\u202e\n中עم\u0301✓\ud83d\ude80\u0007\ufffd'\"<";
        var random = new Random(4);
        int drawn = 0;
        for (int i = 0; i < 60; i++) {
            var text = new StringBuilder("x");
            for (int n = random.nextInt(6); n >= 0; n--) {
                int at = alphabet.offsetByCodePoints(0, random.nextInt(alphabet.codePointCount(0, alphabet.length())));
                text.appendCodePoint(alphabet.codePointAt(at));
            }
            var draft = InvoiceApi.draft(client);
            var field = List.of("name", "description", "sellerId").get(i % 3);
            ((ObjectNode) draft.at("/lines/0/item")).put(field, text.toString());
            ((ObjectNode) draft.at("/references")).put("contract", text.toString());
            var answer = api.user.post("/invoices", draft);
            if (answer.status() == 201) {
                drawn++;
                api.user.get("/invoices/" + answer.at("/id").asText() + "/pdf").expect(200);
            } else {
                answer.expectProblem(422, "validation");
                assertThat(answer.json().at("/errors/0/pointer").asText())
                        .isIn("/lines/0/item/" + field, "/references/contract");
            }
        }
        assertThat(drawn).isBetween(5, 55);
    }

    @Test
    void a_draft_has_seller_buyer_terms_and_amounts_but_no_number() {
        var draft = api.drafted(client).json();
        assertThat(draft.at("/state").asText()).isEqualTo("draft");
        assertThat(draft.has("number")).isFalse();
        assertThat(draft.has("publicToken")).isFalse();
        assertThat(draft.at("/invoice/seller/name").asText()).isEqualTo("Beispiel Werkstatt GmbH");
        assertThat(draft.at("/invoice/buyer/name").asText()).isEqualTo("Nordlicht Handels GmbH");
        assertThat(draft.at("/invoice/currency").asText()).isEqualTo("EUR");
        assertThat(draft.at("/invoice/payment/creditTransfers/0/account").asText())
                .isEqualTo("DE02120300000000202051");
        var issue = java.time.LocalDate.parse(draft.at("/invoice/issueDate").asText());
        assertThat(draft.at("/invoice/dueDate").asText())
                .isEqualTo(issue.plusDays(14).toString());
        assertThat(draft.at("/totals/payable").asText()).isEqualTo("141.47");
        assertThat(draft.at("/balance").asText()).isEqualTo("141.47");
    }

    @Test
    void a_preview_stores_nothing_and_explains_every_amount() {
        var preview = api.reader
                .post("/invoices/preview?explain=true", InvoiceApi.draft(client))
                .expect(200);
        assertThat(preview.at("/totals/payable").asText()).isEqualTo("141.47");
        assertThat(preview.at("/explanation").size()).isGreaterThan(8);
        assertThat(preview.at("/obstacles")).isEmpty();
        assertThat(api.user.get("/invoices").expect(200).at("/items")).isEmpty();
    }

    @Test
    void prices_with_vat_included_come_to_what_was_entered() {
        var draft = InvoiceApi.draft(client).put("pricesIncludeVat", true);
        ((ObjectNode) draft.at("/lines/0/price")).put("net", "9.99");
        var preview = api.user.post("/invoices/preview?explain=true", draft).expect(200);
        assertThat(preview.at("/totals/payable").asText()).isEqualTo("30.99");
        var id = api.user.post("/invoices", draft).expect(201).at("/id").asText();
        assertThat(api.issue(id).at("/totals/payable").asText()).isEqualTo("30.99");
        assertThat(api.get(id).at("/invoice/lines/0/price/net").asText()).isNotEqualTo("9.99");
    }

    @Test
    void a_preview_says_what_keeps_it_from_being_issued() {
        var nobody = InvoiceApi.draft(client);
        nobody.remove("clientId");
        var preview = api.user.post("/invoices/preview", nobody).expect(200);
        assertThat(preview.at("/obstacles").findValuesAsText("pointer")).anyMatch(at -> at.startsWith("/buyer"));
        assertThat(preview.at("/profile").asText()).isEqualTo("en16931");
        assertThat(preview.at("/findings").findValuesAsText("pointer"))
                .containsAll(preview.at("/obstacles").findValuesAsText("pointer"));
        assertThat(preview.at("/findings/0/sentence"))
                .extracting(JsonNode::asText)
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        var drafted = api.drafted(client);
        var path = "/invoices/" + drafted.at("/id").asText();
        var more = InvoiceApi.draft(client);
        ((ObjectNode) more.at("/lines/0")).put("quantity", "2");
        api.user.put(path, more).expectProblem(428, "precondition-required");
        var changed = api.user.ifMatch(drafted.etag()).put(path, more).expect(200);
        assertThat(changed.at("/totals/payable").asText()).isEqualTo("260.47");
        api.user.ifMatch(drafted.etag()).put(path, more).expect(412);
        api.user.ifMatch(drafted.etag()).delete(path).expect(412);
        api.user.ifMatch(changed.etag()).delete(path).expect(204);
        api.user.get(path).expect(404);
    }

    @Test
    void a_thousand_lines_are_fine_and_one_more_is_refused() {
        var draft = InvoiceApi.draft(client);
        var lines = (ArrayNode) draft.get("lines");
        var line = lines.get(0);
        while (lines.size() < 1_000) {
            lines.add(line.deepCopy());
        }
        assertThat(api.user.post("/invoices", draft).expect(201).at("/totals/lines"))
                .hasSize(1_000);
        lines.add(line.deepCopy());
        api.user.post("/invoices", draft).expect(422);
    }

    @Test
    void each_wrong_field_is_named() {
        var draft = InvoiceApi.draft(client);
        draft.put("colour", "red");
        api.user.post("/invoices", draft).expectProblem(422, "validation").expectError("/colour", "unknown-field");

        var huge = InvoiceApi.draft(client);
        ((ObjectNode) huge.at("/lines/0")).put("quantity", "99999999999999");
        ((ObjectNode) huge.at("/lines/0/price")).put("net", "99999999999999");
        api.user.post("/invoices", huge).expectProblem(422, "validation");

        var sum = InvoiceApi.draft(client);
        ((ObjectNode) sum.at("/lines/1")).put("quantity", "1000000");
        ((ObjectNode) sum.at("/lines/1/price")).put("net", "99999999");
        api.user.post("/invoices", sum).expectProblem(422, "validation");

        var number = InvoiceApi.draft(client);
        ((ObjectNode) number.at("/lines/0")).put("quantity", 1);
        api.user.post("/invoices", number).expect(422).expectError("/lines/0/quantity", "wrong-type");

        var missing = InvoiceApi.draft(client);
        ((ObjectNode) missing.at("/lines/1")).remove("vat");
        assertThat(api.user.post("/invoices", missing).expect(422).text()).contains("/lines/1/vat");

        var stranger = InvoiceApi.draft(Ids.next("cli"));
        api.user.post("/invoices", stranger).expect(422).expectError("/clientId", "unknown-client");
        api.user
                .post("/invoices", InvoiceApi.draft("../../auth"))
                .expect(422)
                .expectError("/clientId", "unknown-client");

        var series = InvoiceApi.draft(client).put("seriesId", Ids.next("ser"));
        api.user.post("/invoices", series).expect(422).expectError("/seriesId", "unknown-series");

        api.user.post("/invoices", "{\"lines\": [").expectProblem(400, "malformed-json");
        api.user.post("/invoices", "{\"lines\": [null]}").expect(422);
        api.user.post("/invoices", "[]").expect(422);
        assertThat(api.user.get("/invoices").at("/items")).isEmpty();
    }

    private static ObjectNode set(String pointer, String json) {
        var draft = InvoiceApi.draft("cli");
        draft.remove("clientId");
        var last = pointer.lastIndexOf('/');
        var field = pointer.substring(last + 1);
        ((ObjectNode) draft.at(pointer.substring(0, last)))
                .set(field, InvoiceApi.json("{\"v\":" + json + "}").get("v"));
        return draft;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/clientId | `\"cli_0\"`",
                "/seriesId | `\"ser_0\"`",
                "/typeCode | `\"999\"`",
                "/issueDate | `\"1899-12-31\"`",
                "/lines/0/quantity | `\"0.12345678901\"`",
                "/lines/0/price | `{\"net\": \"999999999999\", \"baseQuantity\": \"0.0000001\"}`",
                "/lines/0/item/name | `\"株\"`",
                "/earlyPaymentDiscounts | `[{\"days\": 0, \"percentage\": \"2\"}]`",
                "/earlyPaymentDiscounts | `[{\"days\": 5}]`",
                "/earlyPaymentDiscounts | `[{\"days\": 5, \"percentage\": \"100\"}]`",
                "/attachments | `[{\"reference\": \"A\", \"file\": \"x\"}]`",
            })
    void what_keeps_a_draft_from_being_stored_is_said_in_four_languages(String pointer, String json) {
        var refused = api.user.post("/invoices", set(pointer, json)).expectProblem(422, "validation");
        assertThat(refused.json().at("/errors")).isNotEmpty();
        for (var error : refused.json().at("/errors")) {
            assertThat(error.at("/sentence/en").asText())
                    .isEqualTo(error.at("/detail").asText());
            var said = List.of("en", "de", "fr", "es").stream()
                    .map(language -> error.at("/sentence/" + language).asText())
                    .toList();
            assertThat(said)
                    .doesNotHaveDuplicates()
                    .allSatisfy(each -> assertThat(each).isNotBlank());
        }
    }

    @Test
    void a_series_of_the_other_kind_is_refused_in_the_words_of_each_language() {
        var invoices = added("{1}", "invoice", "A{0}");
        var notes = added("Zwei {0}", "credit-note", "B{0}");
        assertThat(refused(notes, "380"))
                .containsExactly(
                        "The series “Zwei {0}” is for credit notes, but this document's type code makes it an invoice.",
                        "Der Nummernkreis „Zwei {0}“ ist für Gutschriften; dieses Dokument ist nach seiner Art eine"
                                + " Rechnung.",
                        "La série « Zwei {0} » est réservée aux avoirs, mais ce document est une facture d’après son type.",
                        "La serie «Zwei {0}» es para abonos, pero este documento es una factura según su tipo.");
        assertThat(refused(invoices, "381"))
                .containsExactly(
                        "The series “{1}” is for invoices, but this document's type code makes it a credit note.",
                        "Der Nummernkreis „{1}“ ist für Rechnungen; dieses Dokument ist nach seiner Art eine"
                                + " Gutschrift.",
                        "La série « {1} » est réservée aux factures, mais ce document est un avoir d’après son type.",
                        "La serie «{1}» es para facturas, pero este documento es un abono según su tipo.");
    }

    private String added(String name, String kind, String pattern) {
        return api.user
                .post("/invoices/series", """
                        {"name": "%s", "kind": "%s", "pattern": "%s"}""".formatted(name, kind, pattern))
                .expect(201)
                .at("/id")
                .asText();
    }

    /** What is said in English, German, French and Spanish of a document in this series. */
    private List<String> refused(String series, String typeCode) {
        var draft = InvoiceApi.draft(client).put("seriesId", series).put("typeCode", typeCode);
        var error = api.user
                .post("/invoices", draft)
                .expectProblem(422, "validation")
                .expectError("/seriesId", "other-kind")
                .at("/errors/0/sentence");
        return List.of("en", "de", "fr", "es").stream()
                .map(language -> error.at("/" + language).asText())
                .toList();
    }

    @Test
    void another_organization_sees_nothing_of_it() {
        var drafted = api.drafted(client);
        var path = "/invoices/" + drafted.at("/id").asText();
        var stranger = another();
        stranger.user.get(path).expect(404);
        stranger.user
                .ifMatch(drafted.etag())
                .put(path, InvoiceApi.draft(client))
                .expect(404);
        stranger.user.ifMatch(drafted.etag()).delete(path).expect(404);
        for (var step : new String[] {"issue", "credit", "send"}) {
            stranger.user.post(path + "/" + step).expect(404);
        }
        stranger.user.post(path + "/void", "{\"reason\": \"theirs\"}").expect(404);
        stranger.user.get(path + "/pdf").expect(404);
        stranger.apply(drafted.at("/id").asText(), "pay_1", "1.00").expect(404);
        assertThat(stranger.user.get("/invoices").at("/items")).isEmpty();
    }

    @Test
    void who_may_only_read_changes_nothing() {
        api.reader.post("/invoices", InvoiceApi.draft(client)).expect(403);
        api.user.put("/invoices/x/payments/y", "{\"amount\": \"1.00\"}").expect(403);
        api.anonymous.get("/invoices").expect(401);
    }
}
