package invoxa.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.finding.Finding.Severity;
import invoxa.kernel.Language;
import invoxa.kernel.Refused;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is checked: what is found, by which rule, and where. */
class FileCheckTest {

    private static List<FileFinding> fatal(FileReport report) {
        return report.findings().stream().filter(FileFinding::isFatal).toList();
    }

    @TestFactory
    Stream<DynamicTest> published_files_state_sums_that_follow_from_what_they_are_made_of() {
        return RealFiles.all().stream()
                .map(file -> DynamicTest.dynamicTest(
                        RealFiles.name(file),
                        () -> assertThat(fatal(EInvoice.check(RealFiles.bytes(file), Profile.EN16931)))
                                .isEmpty()));
    }

    @ParameterizedTest
    @CsvSource({
        "BR-CO-10, <cbc:LineExtensionAmount currencyID=\"EUR\">111.30, cac:LegalMonetaryTotal/cbc:LineExtensionAmount",
        "BR-CO-11, <cbc:AllowanceTotalAmount currencyID=\"EUR\">, cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount",
        "BR-CO-12, <cbc:ChargeTotalAmount currencyID=\"EUR\">, cac:LegalMonetaryTotal/cbc:ChargeTotalAmount",
        "BR-CO-13, <cbc:TaxExclusiveAmount currencyID=\"EUR\">, cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount",
        "BR-CO-15, <cbc:TaxInclusiveAmount currencyID=\"EUR\">, cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount",
        "BR-CO-16, <cbc:PayableAmount currencyID=\"EUR\">, cac:LegalMonetaryTotal/cbc:PayableAmount"
    })
    void a_sum_that_is_wrong_is_found_where_it_stands(String rule, String before, String at) {
        var xml = Pinned.text("full-ubl.xml");
        int place = xml.indexOf(before);
        assertThat(place).as(before).isNotNegative();
        int digits = xml.indexOf('>', place) + 1;
        var wrong = xml.substring(0, digits) + "7" + xml.substring(digits);
        var report = EInvoice.check(wrong.getBytes(StandardCharsets.UTF_8), Profile.EN16931);
        var file = new XPathOf(wrong.getBytes(StandardCharsets.UTF_8));
        int line = (int) wrong.substring(0, place).lines().count();
        assertThat(fatal(report)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.xpath()).endsWith(at);
            assertThat(finding.line()).isEqualTo(line);
            assertThat(file.element(finding.xpath()).getTextContent()).startsWith("7");
            assertThat(finding.sentences()).containsOnlyKeys("en", "de", "fr", "es");
        });
    }

    @Test
    void a_tax_that_is_off_by_less_than_one_is_a_warning_as_the_official_rules_have_it() {
        var xml = Pinned.text("full-ubl.xml");
        assertThat(EInvoice.check(Pinned.sample("full-ubl.xml"), Profile.EN16931)
                        .findings())
                .noneMatch(finding -> finding.rule().equals("BR-CO-17"));
        int row = xml.indexOf("<cbc:TaxAmount", xml.indexOf("<cac:TaxSubtotal>"));
        int digits = xml.indexOf('>', row) + 1;
        int end = xml.indexOf('<', digits);
        var off = new BigDecimal(xml.substring(digits, end)).add(new BigDecimal("0.01"));
        var wrong = xml.substring(0, digits) + off.toPlainString() + xml.substring(end);
        assertThat(EInvoice.check(wrong.getBytes(StandardCharsets.UTF_8), Profile.EN16931)
                        .findings())
                .filteredOn(finding -> finding.rule().equals("BR-CO-17"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void a_rule_that_is_broken_is_placed_at_its_field() {
        var wrong = Edit.of("full-ubl.xml").replace("<cbc:CompanyID>DE", "<cbc:CompanyID>XX");
        var report = EInvoice.check(wrong.bytes(), Profile.EN16931);
        assertThat(fatal(report)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("BR-CO-09");
            assertThat(finding.xpath()).endsWith("cac:PartyTaxScheme[1]/cbc:CompanyID");
        });
    }

    @Test
    void what_a_file_lacks_is_a_finding_in_the_element_that_lacks_it() {
        var wrong = Edit.of("full-cii.xml").without("<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>");
        assertThat(fatal(EInvoice.check(wrong.bytes()))).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("BR-05");
            assertThat(finding.xpath()).endsWith("/ram:ApplicableHeaderTradeSettlement");
            assertThat(finding.line()).isPositive();
        });
    }

    @Test
    void the_profile_is_the_one_that_the_file_states_unless_another_is_asked_for() {
        var file = Pinned.sample("full-ubl.xml");
        assertThat(EInvoice.check(file, Profile.PEPPOL).profile()).isEqualTo(Profile.PEPPOL);
        assertThat(EInvoice.check(file).profile()).isEqualTo(EInvoice.read(file).profile());
    }

    @Test
    void a_hybrid_pdf_is_checked_by_the_invoice_inside() {
        var invoice = EInvoice.read(Pinned.sample("full-cii.xml"));
        var pdf = invoice.toPdf(Profile.EN16931, Branding.in(Language.DE));
        assertThat(EInvoice.check(pdf).isValid())
                .isEqualTo(EInvoice.check(invoice.toCii(Profile.EN16931)).isValid());
        assertThat(EInvoice.read(pdf).invoice().lines())
                .isEqualTo(
                        EInvoice.read(invoice.toCii(Profile.EN16931)).invoice().lines());
    }

    @Test
    void what_is_no_invoice_file_is_refused() {
        assertThatThrownBy(() -> EInvoice.check("<html/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> EInvoice.check("no XML".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class);
    }
}
