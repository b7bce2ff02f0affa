package invoxa.einvoice.command;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.EInvoice;
import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.einvoice.profile.Profile;
import invoxa.kernel.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a shell sees them: what is printed, and the exit status. */
class CommandTest {

    /** Keeps every rule of EN 16931. */
    private static final String VALID = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
              <cbc:ID>R-1</cbc:ID>
              <cbc:IssueDate>2026-11-22</cbc:IssueDate>
              <cbc:DueDate>2026-12-22</cbc:DueDate>
              <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
              <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
              <cac:AccountingSupplierParty><cac:Party>
                <cac:PostalAddress><cbc:CityName>Lyon</cbc:CityName>
                  <cac:Country><cbc:IdentificationCode>FR</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
                <cac:PartyTaxScheme><cbc:CompanyID>FR12345678901</cbc:CompanyID>
                  <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
                <cac:PartyLegalEntity><cbc:RegistrationName>Vendeur</cbc:RegistrationName></cac:PartyLegalEntity>
              </cac:Party></cac:AccountingSupplierParty>
              <cac:AccountingCustomerParty><cac:Party>
                <cac:PostalAddress><cbc:CityName>Paris</cbc:CityName>
                  <cac:Country><cbc:IdentificationCode>FR</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
                <cac:PartyLegalEntity><cbc:RegistrationName>Acheteur</cbc:RegistrationName></cac:PartyLegalEntity>
              </cac:Party></cac:AccountingCustomerParty>
              <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">20.00</cbc:TaxAmount>
                <cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">100.00</cbc:TaxableAmount>
                  <cbc:TaxAmount currencyID="EUR">20.00</cbc:TaxAmount>
                  <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent>
                    <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal>
              </cac:TaxTotal>
              <cac:LegalMonetaryTotal>
                <cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
                <cbc:TaxExclusiveAmount currencyID="EUR">100.00</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="EUR">120.00</cbc:TaxInclusiveAmount>
                <cbc:PayableAmount currencyID="EUR">120.00</cbc:PayableAmount>
              </cac:LegalMonetaryTotal>
              <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>
                <cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
                <cac:Item><cbc:Name>"Travail" \\ 1</cbc:Name>
                  <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent>
                    <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>
                <cac:Price><cbc:PriceAmount currencyID="EUR">100.00</cbc:PriceAmount></cac:Price>
              </cac:InvoiceLine>
            </Invoice>
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private Path valid;
    private Path invalid;
    private Path unreadable;

    @BeforeEach
    void files() throws IOException {
        valid = Files.writeString(folder.resolve("valid.xml"), VALID);
        invalid = Files.writeString(
                folder.resolve("invalid.xml"),
                VALID.replace(
                        "<cbc:PayableAmount currencyID=\"EUR\">120", "<cbc:PayableAmount currencyID=\"EUR\">121"));
        unreadable = Files.writeString(folder.resolve("unreadable.xml"), "<html/>");
    }

    private int run(Object... arguments) {
        out.reset();
        err.reset();
        var words = java.util.Arrays.stream(arguments).map(Object::toString).toList();
        try (var to = new PrintStream(out, true, StandardCharsets.UTF_8);
                var errors = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return Main.run(words, to, errors);
        }
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_valid_file_has_status_0_an_invalid_one_1_and_an_unreadable_one_2() {
        assertThat(run("check", valid)).isZero();
        assertThat(out()).startsWith(valid + ": valid");
        assertThat(run("check", invalid)).isEqualTo(1);
        assertThat(run("check", unreadable)).isEqualTo(2);
        assertThat(out()).contains(": unreadable. Its root element is html");
        assertThat(run("check", folder.resolve("absent.xml"))).isEqualTo(2);
        assertThat(run("check", valid, invalid)).isEqualTo(1);
        assertThat(run("check", unreadable, invalid, valid)).isEqualTo(2);
    }

    @Test
    void a_finding_says_file_line_severity_rule_sentence_and_place() {
        run("check", invalid);
        int line = VALID.substring(0, VALID.indexOf("<cbc:PayableAmount")).split("\n", -1).length;
        assertThat(out().lines().toList())
                .containsExactly(
                        invalid + ":" + line
                                + ": fatal BR-CO-16: BT-115 must be 120 (BT-112 − BT-113 + BT-114), not 121."
                                + " (/ubl:Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount)",
                        invalid + ": invalid (" + Profile.EN16931.rules() + ")");
        run("check", invalid, "--language", "de");
        assertThat(out()).contains("BT-115 muss 120 sein");
    }

    @Test
    void as_json_each_file_has_its_verdict_and_findings() {
        assertThat(run("check", "--json", valid, invalid, unreadable)).isEqualTo(2);
        assertThat(out())
                .startsWith("[{\"file\": \"" + valid
                        + "\", \"verdict\": \"valid\", \"profile\": \"en16931\", \"findings\": []}")
                .contains("\"verdict\": \"invalid\"", "{\"rule\": \"BR-CO-16\", \"severity\": \"fatal\", \"line\": 3")
                .contains(
                        "\"xpath\": \"/ubl:Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount\", \"sentence\": \"BT-115")
                .contains("\"verdict\": \"unreadable\", \"detail\": \"Its root element is html")
                .endsWith("}]\n");
    }

    @Test
    void text_in_json_is_escaped() {
        assertThat(new JsonText()
                        .begin('{')
                        .field("a", "\"\\\n\u0001é")
                        .end('}')
                        .toString())
                .isEqualTo("{\"a\": \"\\\"\\\\\\u000a\\u0001é\"}");
    }

    @Test
    void another_profile_than_the_files_own_can_be_asked_for() {
        assertThat(run("check", "--profile", "xrechnung", valid)).isEqualTo(1);
        assertThat(out()).contains("fatal BR-DE-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ubl", "cii", "pdf"})
    void a_converted_file_is_valid_and_says_the_same(String to) throws IOException {
        assertThat(run("convert", valid, "--to", to)).isZero();
        var written = out.toByteArray();
        assertThat(EInvoice.check(written).findings()).isEmpty();
        var before = EInvoice.read(Files.readAllBytes(valid));
        var after = EInvoice.read(written);
        assertThat(after.totals()).isEqualTo(before.totals());
        assertThat(after.invoice().lines()).isEqualTo(before.invoice().lines());
        assertThat(after.invoice().seller().name()).isEqualTo("Vendeur");
        assertThat(err()).isEmpty();
    }

    @Test
    void a_hybrid_pdf_is_checked_and_converted_too() throws IOException {
        var pdf = folder.resolve("invoice.pdf");
        var target = folder.resolve("out.xml");
        Files.write(pdf, EInvoice.read(Files.readAllBytes(valid)).toPdf(Profile.EN16931, Branding.in(Language.FR)));
        assertThat(run("check", pdf)).isZero();
        assertThat(run("convert", pdf, "--to", "ubl", "--out", target)).isZero();
        assertThat(out()).isEmpty();
        assertThat(run("check", target)).isZero();
    }

    @Test
    void nothing_is_written_that_would_say_something_else_or_break_the_profiles_rules() {
        assertThat(run("convert", invalid, "--to", "cii")).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("BT-115", "121", "120.00");
        assertThat(run("convert", valid, "--to", "cii", "--profile", "xrechnung"))
                .isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("BR-DE-");
        assertThat(run("convert", unreadable, "--to", "cii")).isEqualTo(2);
        assertThat(run("convert", folder.resolve("absent.xml"), "--to", "cii")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | There are the commands check and convert",
                "help | There are the commands check and convert",
                "check | A file must be named.",
                "check x.xml --verbose | There is no option --verbose",
                "check x.xml --profile | --profile must be followed by its value.",
                "check x.xml --profile zugferd | --profile must be one of en16931, xrechnung, peppol.",
                "check x.xml --language it | --language must be one of en, de, fr, es.",
                "convert x.xml | --to must be ubl, cii or pdf.",
                "convert x.xml --to csv | --to must be ubl, cii or pdf.",
                "convert x.xml y.xml --to ubl | One file is converted at a time."
            })
    void a_command_that_says_too_little_is_told_what_it_must_say(String line, String said) throws IOException {
        Files.writeString(folder.resolve("x.xml"), VALID);
        var arguments = List.of(line.replace("x.xml", folder.resolve("x.xml").toString())
                        .split(" "))
                .stream()
                .filter(word -> !word.isEmpty())
                .toArray();
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err()).contains(said);
        assertThat(out()).isEmpty();
    }
}
