package invoxa.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.syntax.Discrepancy;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscrepancyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BT-131 | 117.3000  | 117.31 | cac:InvoiceLine/cbc:LineExtensionAmount
            BT-106 | 111.30    | 111.31 | cac:LegalMonetaryTotal/cbc:LineExtensionAmount
            BT-107 | >10.00</cbc:All | >9.99</cbc:All | cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount
            BT-108 | >5.00</cbc:ChargeTotal | >5.01</cbc:ChargeTotal | cac:LegalMonetaryTotal/cbc:ChargeTotalAmount
            BT-109 | 106.30    | 106.31 | cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount
            BT-116 | 112.30    | 112.29 | cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount
            BT-117 | >0.00</cbc:TaxAmount | >0.01</cbc:TaxAmount | cac:TaxTotal/cac:TaxSubtotal[2]/cbc:TaxAmount
            BT-110 | 21.34     | 21.35  | cac:TaxTotal/cbc:TaxAmount
            BT-112 | 127.64    | 127.63 | cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount
            BT-115 | 100.65    | 100.64 | cac:LegalMonetaryTotal/cbc:PayableAmount
            """)
    void a_cent_too_much_in_one_figure_is_found_in_that_figure(String term, String stated, String wrong, String path) {
        var found = first(Edit.of("full-ubl.xml").replace(stated, wrong)).orElseThrow();
        assertThat(found.term()).isEqualTo(term);
        assertThat(found.path()).isEqualTo("/Invoice/" + path);
        assertThat(found.declared().subtract(found.calculated()).abs()).isEqualByComparingTo("0.01");
    }

    @Test
    void of_several_the_first_cause_is_named() {
        var found = first(Edit.of("full-ubl.xml")
                .replace("100.65", "1")
                .replace("127.64", "2")
                .replace("106.30", "3"));
        assertThat(found.orElseThrow().term()).isEqualTo("BT-109");
        var line = first(Edit.of("full-cii.xml").replace(">-6</ram:LineTotal", ">-7</ram:LineTotal"));
        assertThat(line.orElseThrow())
                .satisfies(it -> assertThat(it.declared()).isEqualByComparingTo("-7"))
                .satisfies(it -> assertThat(it.calculated()).isEqualByComparingTo("-6"))
                .satisfies(it -> assertThat(it.path()).contains("ram:IncludedSupplyChainTradeLineItem[2]"));
    }

    @Test
    void a_sum_that_is_not_stated_is_zero() {
        var nothing = "<cbc:AllowanceTotalAmount currencyID=\"EUR\">10.00</cbc:AllowanceTotalAmount>";
        assertThat(first(Edit.of("full-ubl.xml").without(nothing)))
                .contains(new Discrepancy(
                        "BT-107",
                        "/Invoice/cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount",
                        null,
                        new BigDecimal("10.00")));
        assertThat(first(Edit.of("credit-note-ubl.xml"))).isEmpty();
    }

    @Test
    void a_vat_row_that_nothing_is_under_or_that_is_missing_is_named() {
        var sample = Edit.of("full-ubl.xml");
        var start = sample.xml().indexOf("<cac:TaxSubtotal>", sample.xml().indexOf("</cac:TaxSubtotal>"));
        var row = sample.xml().substring(start, sample.xml().indexOf("</cac:TaxTotal>"));
        assertThat(first(sample.without(row)))
                .contains(new Discrepancy("BT-116", "/Invoice/cac:TaxTotal", null, new BigDecimal("-6.00")));
        assertThat(first(sample.after(row, row)))
                .contains(new Discrepancy(
                        "BT-116",
                        "/Invoice/cac:TaxTotal/cac:TaxSubtotal[3]/cbc:TaxableAmount",
                        new BigDecimal("-6"),
                        null));
    }

    private static Optional<Discrepancy> first(Edit edit) {
        return edit.read().discrepancy();
    }
}
