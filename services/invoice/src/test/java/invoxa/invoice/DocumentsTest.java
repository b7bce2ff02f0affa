package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.invoice.domain.Rendered;
import invoxa.invoice.store.RenditionStore;
import invoxa.kernel.Sha256;
import invoxa.storage.Partition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings of a draft, and the forms in which an issued document is given out, over HTTP. */
class DocumentsTest extends InvoiceTest {

    private static final String LEITWEG_ID = "04011000-12345-03";

    @Test
    void a_german_authority_gets_xrechnung_and_what_is_missing_for_it_keeps_the_draft_from_being_issued() {
        neighbours.client(client, Neighbours.CLIENT.formatted(client).replace("\"postCode\": \"20457\", ", ""));
        var id = forAuthority();

        var found = api.reader.get("/invoices/" + id + "/findings").expect(200).json();

        assertThat(found.at("/profile").asText()).isEqualTo("xrechnung");
        assertThat(found.at("/rules").asText()).contains("XRechnung 3.0");
        assertThat(found.at("/issuable").asBoolean()).isFalse();
        var finding = found.at("/findings/0");
        assertThat(finding.at("/rule").asText()).isEqualTo("BR-DE-9");
        assertThat(finding.at("/pointer").asText()).isEqualTo("/buyer/address/postCode");
        assertThat(finding.at("/severity").asText()).isEqualTo("fatal");
        assertThat(finding.at("/sentence/de").asText()).contains("Postleitzahl");
        assertThat(finding.at("/sentence/en").asText()).contains("post code");
        assertThat(finding.at("/sentence/fr").asText()).contains("code postal");
        assertThat(finding.at("/sentence/es").asText()).contains("código postal");

        var refused = api.user.post("/invoices/" + id + "/issue").expectProblem(422, "validation");
        assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("BR-DE-9");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/buyer/address/postCode");
        assertThat(refused.json().at("/errors/0/sentence")).isEqualTo(finding.at("/sentence"));
        assertThat(refused.json().at("/errors/0/detail")).isEqualTo(finding.at("/sentence/en"));

        neighbours.client(client, Neighbours.CLIENT.formatted(client));
        assertThat(api.issue(id).at("/number").asText()).endsWith("00001");
    }

    @Test
    void what_is_issued_is_given_out_in_its_profile_and_in_each_other_whose_rules_it_keeps() throws Exception {
        var id = forAuthority();
        api.user.get("/invoices/" + id + "/documents/ubl").expectProblem(409, "not-issued");
        api.issue(id);

        var ubl = api.user.get("/invoices/" + id + "/documents/ubl").expect(200);
        assertThat(text(ubl.bytes())).contains("xrechnung_3.0").contains(LEITWEG_ID);
        assertThat(ubl.header("Content-Type")).startsWith("application/xml");
        assertThat(ubl.header("Content-Disposition")).contains("xrechnung-ubl.xml");
        assertThat(api.user
                        .get("/invoices/" + id + "/documents/xrechnung-ubl")
                        .expect(200)
                        .bytes())
                .isEqualTo(ubl.bytes());
        assertThat(text(api.user
                        .get("/invoices/" + id + "/documents/cii")
                        .expect(200)
                        .bytes()))
                .contains("CrossIndustryInvoice")
                .contains("xrechnung_3.0");
        assertThat(text(api.user
                        .get("/invoices/" + id + "/documents/en16931-cii")
                        .expect(200)
                        .bytes()))
                .contains(">urn:cen.eu:en16931:2017<");
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ubl.bytes()));
        assertThat(api.form(id, "xrechnung-ubl").at("/sha256").asText()).isEqualTo(hash);
        assertThat(api.user
                        .get("/invoices/" + id + "/documents/pdf")
                        .expect(200)
                        .bytes())
                .isEqualTo(api.user.get("/invoices/" + id + "/pdf").expect(200).bytes());

        var refused = api.user.get("/invoices/" + id + "/documents/peppol-ubl").expectProblem(422, "validation");
        assertThat(codes(refused.json().at("/errors"), "/code")).contains("PEPPOL-EN16931-R020");
        assertThat(codes(refused.json().at("/errors"), "/sentence/de")).doesNotContain("");
        assertThat(api.form(id, "peppol-ubl").at("/available").asBoolean()).isFalse();
        assertThat(codes(api.form(id, "peppol-ubl").at("/obstacles"), "/rule")).contains("PEPPOL-EN16931-R020");
        api.user.get("/invoices/" + id + "/documents/docx").expectProblem(404, "not-found");
    }

    @Test
    void a_form_that_is_kept_is_given_out_whatever_the_rules_say_today() {
        var id = forAuthority();
        api.issue(id);
        assertThat(api.form(id, "peppol-ubl").at("/available").asBoolean()).isFalse();
        var bytes = "as it was given out".getBytes(StandardCharsets.UTF_8);
        var partition = Partition.of(api.organization);
        server.files().put(partition, "invoice/" + id + ".peppol-ubl.xml", bytes);
        new RenditionStore(server.store())
                .keep(
                        partition,
                        id,
                        "peppol-ubl",
                        new Rendered("invoice/" + id + ".peppol-ubl.xml", Sha256.hex(bytes), bytes.length));

        assertThat(api.user
                        .get("/invoices/" + id + "/documents/peppol-ubl")
                        .expect(200)
                        .bytes())
                .isEqualTo(bytes);
        var form = api.form(id, "peppol-ubl");
        assertThat(form.at("/available").asBoolean()).isTrue();
        assertThat(form.at("/obstacles")).isEmpty();
        assertThat(form.at("/sha256").asText()).isEqualTo(Sha256.hex(bytes));
    }

    @Test
    void what_was_issued_before_a_rule_of_our_own_came_is_not_judged_by_it() {
        var draft = InvoiceApi.draft(client);
        draft.putObject("references").put("buyer", LEITWEG_ID);
        draft.putObject("payment")
                .put("meansCode", "30")
                .put("remittanceInformation", "Vertrag 7")
                .putArray("creditTransfers")
                .addObject()
                .put("account", "CH4431999123000889012");
        var id = api.user.post("/invoices", draft).expect(201).at("/id").asText();
        var path = "/invoices/" + id;
        api.user.post(path + "/issue").expect(422).expectError("/payment/remittanceInformation", "qr-reference");
        var found = api.user.get(path + "/findings").expect(200).json();
        assertThat(codes(found.at("/findings"), "/rule")).contains("qr-reference");
        assertThat(found.at("/issuable").asBoolean()).isFalse();

        var node = new Node(server.store(), server.files(), Clock.systemUTC());
        node.freeze(node.invoices.get(api.organization, id));
        api.issue(id);

        for (var form : List.of("xrechnung-ubl", "en16931-ubl", "en16931-cii")) {
            assertThat(text(api.user
                            .get(path + "/documents/" + form)
                            .expect(200)
                            .bytes()))
                    .contains("Vertrag 7");
            assertThat(api.form(id, form).at("/obstacles")).isEmpty();
        }
        var now = api.user.get(path + "/findings").expect(200).json();
        assertThat(codes(now.at("/findings"), "/rule")).doesNotContain("qr-reference");
        assertThat(now.at("/issuable").asBoolean()).isTrue();
    }

    @Test
    void the_editions_of_the_rules_are_kept_with_the_document() {
        var id = forAuthority();
        api.issue(id);

        var forms = api.user.get("/invoices/" + id + "/documents").expect(200).json();

        assertThat(forms.at("/rules").asText()).contains("XRechnung 3.0.2").contains("1.3.16");
        assertThat(forms.at("/profile").asText()).isEqualTo("xrechnung");
    }

    @Test
    void drawing_a_document_does_not_change_the_invoices_version() {
        var id = api.issued(client);
        var before = api.user.get("/invoices/" + id).expect(200).etag();

        eventually("drawn", () -> api.form(id, "pdf").has("sha256"));
        api.user.get("/invoices/" + id + "/documents/ubl").expect(200);

        assertThat(api.user.get("/invoices/" + id).expect(200).etag()).isEqualTo(before);
    }

    @Test
    void a_draft_that_names_a_profile_is_held_to_it() {
        var draft = InvoiceApi.draft(client);
        draft.putObject("process")
                .put("specification", "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0");
        var id = api.user.post("/invoices", draft).expect(201).json().at("/id").asText();

        var found = api.user.get("/invoices/" + id + "/findings").expect(200).json();

        assertThat(found.at("/profile").asText()).isEqualTo("peppol");
        assertThat(codes(found.at("/findings"), "/rule")).contains("PEPPOL-EN16931-R010", "PEPPOL-EN16931-R020");
    }

    @Test
    void the_profile_that_the_client_wants_is_taken_where_the_draft_names_none() {
        wants("xrechnung-cii", false);
        var id = api.drafted(client).at("/id").asText();

        var found = api.user.get("/invoices/" + id + "/findings").expect(200).json();

        assertThat(found.at("/profile").asText()).isEqualTo("xrechnung");
        assertThat(codes(found.at("/findings"), "/rule")).contains("BR-DE-15");

        wants("factur-x", false);
        var authority = forAuthority();
        assertThat(api.user
                        .get("/invoices/" + authority + "/findings")
                        .expect(200)
                        .at("/profile")
                        .asText())
                .isEqualTo("en16931");
    }

    @Test
    void the_request_to_send_names_the_xml_that_the_client_wants_by_email_and_so_does_its_credit_notes() {
        wants("xrechnung-cii", true);
        var id = forAuthority();
        api.issue(id);
        api.user.post("/invoices/" + id + "/send").expect(200);
        var note = api.user
                .post("/invoices/" + id + "/credit")
                .expect(201)
                .at("/id")
                .asText();
        api.user.post("/invoices/" + note + "/send").expect(200);

        assertThat(xmlAskedFor(id)).isEqualTo("xrechnung-cii");
        assertThat(xmlAskedFor(note)).isEqualTo("xrechnung-cii");
        api.user.get("/invoices/" + note + "/documents/xrechnung-cii").expect(200);
    }

    @Test
    void without_a_wish_for_a_form_the_email_has_ubl_of_the_documents_profile_and_none_where_none_is_wanted() {
        var wish = "\"xmlByEmail\": true, \"state\"";
        neighbours.client(client, Neighbours.CLIENT.formatted(client).replace("\"state\"", wish));
        var asked = forAuthority();
        api.issue(asked);
        wants("xrechnung-ubl", false);
        var silent = forAuthority();
        api.issue(silent);
        for (var id : List.of(asked, silent)) {
            api.user.post("/invoices/" + id + "/send").expect(200);
        }

        assertThat(xmlAskedFor(asked)).isEqualTo("xrechnung-ubl");
        assertThat(xmlAskedFor(silent)).isEmpty();
    }

    private void wants(String format, boolean byEmail) {
        var wish = "\"documentFormat\": \"%s\", \"xmlByEmail\": %s, \"state\"".formatted(format, byEmail);
        neighbours.client(client, Neighbours.CLIENT.formatted(client).replace("\"state\"", wish));
    }

    private String xmlAskedFor(String id) {
        var type = "invoxa.invoice.sendRequested.v1";
        eventually("heard", () -> !neighbours.heard(type, id).isEmpty());
        return neighbours.heard(type, id).getFirst().data().at("/xmlFormat").asText();
    }

    @Test
    void a_day_of_delivery_that_nobody_stated_is_filled_in_and_said_until_somebody_does() {
        var silent = InvoiceApi.draft(client).put("issueDate", "2026-11-20");
        assertThat(assumed(silent)).containsExactly("/delivery/date");
        assertThat(api.user
                        .post("/invoices/preview", silent)
                        .at("/invoice/delivery/date")
                        .asText())
                .isEqualTo("2026-11-20");

        var stated = silent.deepCopy();
        stated.putObject("delivery").put("date", "2026-10-31");
        var within = silent.deepCopy();
        within.putObject("period").put("start", "2026-10-01").put("end", "2026-10-31");
        var byLine = silent.deepCopy();
        byLine.at("/lines")
                .forEach(line -> ((ObjectNode) line).putObject("period").put("end", "2026-10-31"));
        for (var draft : List.of(stated, within, byLine)) {
            assertThat(assumed(draft)).isEmpty();
            assertThat(api.user
                            .post("/invoices/preview", draft)
                            .at("/invoice/delivery/date")
                            .asText())
                    .isEqualTo("2026-10-31");
        }
    }

    /** Where the draft's warnings stand that a day was assumed; the draft can be issued all the same. */
    private List<String> assumed(ObjectNode draft) {
        var id = api.user.post("/invoices", draft).expect(201).at("/id").asText();
        var found = api.user.get("/invoices/" + id + "/findings").expect(200).json();
        assertThat(found.at("/issuable").asBoolean()).isTrue();
        var pointers = new ArrayList<String>();
        found.at("/findings").forEach(finding -> {
            if (finding.at("/rule").asText().equals("BR-FX-EN-04")) {
                assertThat(finding.at("/severity").asText()).isEqualTo("warning");
                assertThat(finding.at("/sentence/de").asText()).contains("2026-11-20");
                pointers.add(finding.at("/pointer").asText());
            }
        });
        var warned = new ArrayList<String>();
        api.issue(id).at("/warnings").forEach(warning -> {
            assertThat(warning.has("sentence")).isFalse();
            warned.add(warning.at("/pointer").asText());
        });
        assertThat(warned).isEqualTo(pointers);
        return pointers;
    }

    @Test
    void another_organization_sees_neither_findings_nor_documents() {
        var id = api.issued(client);
        var other = another();

        other.user.get("/invoices/" + id + "/findings").expectProblem(404, "not-found");
        other.user.get("/invoices/" + id + "/documents").expectProblem(404, "not-found");
        other.user.get("/invoices/" + id + "/documents/ubl").expectProblem(404, "not-found");
    }

    private String forAuthority() {
        var draft = InvoiceApi.draft(client);
        draft.putObject("references").put("buyer", LEITWEG_ID);
        return api.user.post("/invoices", draft).expect(201).json().at("/id").asText();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<String> codes(JsonNode list, String field) {
        var codes = new ArrayList<String>();
        list.forEach(each -> codes.add(each.at(field).asText()));
        return codes;
    }
}
