package invoxa.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.syntax.ImportedInvoice;
import invoxa.einvoice.xml.Unplaced;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InvoiceFilesTest {

    @TestFactory
    Stream<DynamicTest> every_published_invoice_is_read() {
        assertThat(RealFiles.xrechnung()).hasSize(66);
        assertThat(RealFiles.en16931()).hasSize(31);
        return RealFiles.all().stream()
                .map(file -> DynamicTest.dynamicTest(RealFiles.name(file), () -> {
                    var read = new InvoiceFiles().read(RealFiles.bytes(file));
                    assertThat(read.invoice().lines()).isNotEmpty();
                    assertThat(read.declared().lineNets())
                            .hasSameSizeAs(read.invoice().lines());
                    assertThat(read.declared().vatBreakdown()).isNotEmpty();
                }));
    }

    @Test
    void a_full_file_fills_every_component_of_the_model() throws ReflectiveOperationException {
        var ubl = Edit.of("full-ubl.xml").read();
        assertThat(empty(ubl.invoice(), ""))
                .as("BT-7 or BT-8; BT-32 and BT-33 of the seller; a rate only where there are several")
                .containsExactly(
                        "/taxPointCode", "/buyer/taxRegistrationId", "/buyer/legalInformation", "/vatExemptions/rate");
        assertThat(ubl.unplaced())
                .containsExactly(new Unplaced("/Invoice/cac:PaymentMeans/cac:CardAccount/cbc:NetworkID", "VISA"));
    }

    @Test
    void the_same_invoice_in_both_syntaxes_is_the_same_aggregate() {
        var ubl = Edit.of("full-ubl.xml").read();
        var cii = Edit.of("full-cii.xml").read();
        assertThat(Flat.differences(ubl.invoice(), cii.invoice())).isEmpty();
        assertThat(cii.invoice()).isEqualTo(ubl.invoice());
        assertThat(cii.unplaced()).isEmpty();
        assertThat(ubl.syntax()).isEqualTo(ImportedInvoice.Syntax.UBL);
        assertThat(cii.syntax()).isEqualTo(ImportedInvoice.Syntax.CII);
    }

    @Test
    void a_credit_note_has_its_own_element_names_and_no_project_element() {
        var read = Edit.of("credit-note-ubl.xml").read();
        assertThat(Flat.of(read.invoice()))
                .containsEntry("/typeCode", "381")
                .containsEntry("/currency", "JPY")
                .containsEntry("/issueDate", "2026-11-22")
                .containsEntry("/dueDate", "2026-12-01")
                .containsEntry("/taxPointCode", "432")
                .containsEntry("/references/project", "PRJ-8")
                .containsEntry("/lines/0/quantity", "1")
                .doesNotContainKey("/lines/0/vat/rate")
                .doesNotContainKey("/attachments/0/reference");
        assertThat(read.unplaced()).isEmpty();
    }

    @Test
    void a_price_keeps_all_its_decimals_and_trailing_zeros_say_nothing() {
        var price = Edit.of("full-ubl.xml").read().invoice().lines().getFirst().price();
        assertThat(price.net()).isEqualTo(new BigDecimal("49.387655"));
        assertThat(price.gross()).isEqualTo(new BigDecimal("50"));
    }

    @Test
    void a_tax_currency_equal_to_the_documents_is_none() {
        for (var sample : List.of("full-ubl.xml", "full-cii.xml")) {
            var read = Edit.of(sample)
                    .replace("CurrencyCode>CZK", "CurrencyCode>EUR")
                    .read();
            assertThat(read.invoice().taxCurrency()).isNull();
            assertThat(read.invoice().taxAmountInTaxCurrency()).isNull();
            assertThat(read.unplaced()).anyMatch(it -> it.value().equals("533.50"));
            assertThat(read.discrepancy()).isEmpty();
        }
    }

    @Test
    void the_tax_point_code_of_cii_becomes_that_of_the_standard() {
        var read = Edit.of("full-cii.xml")
                .replaceAll(
                        "<ram:TaxPointDate><udt:DateString format=\"102\">20261120</udt:DateString></ram:TaxPointDate>",
                        "<ram:DueDateTypeCode>72</ram:DueDateTypeCode>")
                .read();
        assertThat(read.invoice().taxPointCode()).isEqualTo("432");
        assertThat(read.invoice().taxPointDate()).isNull();
        assertThat(read.unplaced()).isEmpty();
    }

    /** The paths of components that no record of their kind has a value for in the first item of each list. */
    private static List<String> empty(Record of, String at) throws ReflectiveOperationException {
        var found = new ArrayList<String>();
        for (var component : of.getClass().getRecordComponents()) {
            var path = at + "/" + component.getName();
            var value = component.getAccessor().invoke(of);
            if (value == null || value instanceof List<?> list && list.isEmpty()) {
                found.add(path);
            } else {
                var part = value instanceof List<?> list ? list.getFirst() : value;
                if (part instanceof Record record
                        && !path.endsWith("/allowancesAndCharges")
                        && record.getClass().getPackageName().contains(".model")) {
                    found.addAll(empty(record, path));
                }
            }
        }
        return found;
    }
}
