package invoxa.einvoice.calculation;

import static invoxa.einvoice.model.ALine.allowance;
import static invoxa.einvoice.model.ALine.charge;
import static invoxa.einvoice.model.ALine.line;
import static invoxa.einvoice.model.ALine.percent;
import static invoxa.einvoice.model.ALine.standard;
import static invoxa.einvoice.model.AllowanceCharge.Kind.ALLOWANCE;
import static invoxa.einvoice.model.AnInvoice.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.model.AnInvoice;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.pdf.PrintableText;
import invoxa.einvoice.rules.InvoiceRules;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrossPricesTest {

    private static Totals net(AnInvoice entered) {
        return Calculation.of(GrossPrices.toNet(entered.build()));
    }

    @Test
    void a_gross_price_becomes_the_shortest_net_price_that_meets_the_total() {
        var net = GrossPrices.toNet(anInvoice().with(line("1", "119.00")).build());
        assertThat(net.lines().getFirst().price().net()).isEqualTo("100.00");
        assertThat(net.roundingAmount()).isNull();
        assertThat(Calculation.of(net).payable()).isEqualTo("119.00");
    }

    @Test
    void a_price_gets_more_decimals_only_where_the_quantity_needs_them() {
        var net = GrossPrices.toNet(anInvoice().with(line("1000", "9.99")).build());
        assertThat(net.lines().getFirst().price().net()).isEqualTo("8.39496");
        assertThat(Calculation.of(net).lineTotal()).isEqualTo("8394.96");
        assertThat(Calculation.of(net).payable()).isEqualTo("9990.00");
    }

    @Test
    void the_cent_that_no_net_amount_leads_to_is_the_rounding_amount() {
        var net = net(anInvoice().with(line("1", "9.99"))); // 8.39 + 1.59 = 9.98, 8.40 + 1.60 = 10.00
        assertThat(net.taxInclusive()).isEqualTo("9.98");
        assertThat(net.rounding()).isEqualTo("0.01");
        assertThat(net.payable()).isEqualTo("9.99");
    }

    @Test
    void a_rounding_amount_that_was_entered_is_kept() {
        var net = net(anInvoice().with(line("1", "9.99")).rounding("0.01"));
        assertThat(net.rounding()).isEqualTo("0.02");
        assertThat(net.payable()).isEqualTo("10.00");
    }

    /** As in the table of unreachable totals for the usual rates. */
    @ParameterizedTest
    @CsvSource({"19,1597", "7,654", "20,1667", "25,2000"})
    void totals_are_unreachable_as_often_as_arithmetic_says(String rate, int unreachable) {
        var missed = IntStream.rangeClosed(1, 10_000)
                .filter(cents -> net(anInvoice()
                                        .with(line(BigDecimal.ONE, BigDecimal.valueOf(cents, 2))
                                                .at(rate)))
                                .rounding()
                                .signum()
                        != 0)
                .count();
        assertThat(missed).isEqualTo(unreachable);
    }

    @Test
    void many_lines_share_the_cents_so_that_their_sum_is_met() {
        var entered = anInvoice();
        for (int i = 0; i < 100; i++) {
            entered.with(line("1", "0.99")); // 0.83 each would come to 83.00 + 15.77 = 98.77
        }
        var net = net(entered);
        assertThat(net.lineTotal()).isEqualTo("83.19");
        assertThat(net.taxInclusive()).isEqualTo("99.00");
        assertThat(net.rounding()).isEqualTo("0.00");
        assertThat(net.lines())
                .extracting(Totals.LineAmounts::net)
                .containsOnly(new BigDecimal("0.83"), new BigDecimal("0.84"));
    }

    @Test
    void allowances_and_charges_include_vat_too() {
        var net = net(anInvoice()
                .with(line("1", "238").with(allowance("11.90")).with(percent(ALLOWANCE, "10", null, null)))
                .with(charge("10.70", standard("7")))
                .with(percent(ALLOWANCE, "50", null, standard("19"))));
        assertThat(net.lines().getFirst().net()).isEqualTo("170.00"); // 200 − 10 − 20
        assertThat(net.lines().getFirst().allowancesAndCharges().getLast().baseAmount())
                .isEqualTo("200.00");
        assertThat(net.chargeTotal()).isEqualTo("10.00");
        assertThat(net.allowanceTotal()).isEqualTo("85.00");
        assertThat(net.payable()).isEqualTo("111.85"); // 238 − 11.90 − 23.80 = 202.30; half; + 10.70
    }

    @Test
    void prices_without_vat_in_them_stay_as_they_are() {
        var entered = anInvoice()
                .with(line("3", "0.12345").under(VatCategory.E), line("1", "5").under(VatCategory.O))
                .build();
        assertThat(GrossPrices.toNet(entered)).isEqualTo(entered);
    }

    @Test
    void a_price_that_was_reduced_stays_explained() {
        var net = GrossPrices.toNet(
                        anInvoice().with(line("1", "119").reducedFrom("238")).build())
                .lines()
                .getFirst()
                .price();
        assertThat(net.net()).isEqualTo("100.00");
        assertThat(net.gross().subtract(net.discount())).isEqualByComparingTo(net.net());
    }

    @Provide
    Arbitrary<Invoice> invoices() {
        return RandomInvoices.any();
    }

    @Property
    void whatIsDueIsWhatWasEnteredWhateverTheInvoice(@ForAll("invoices") Invoice entered) {
        var gross = Calculation.of(entered);
        var net = Calculation.of(GrossPrices.toNet(entered));
        assertThat(net.payable())
                .isEqualTo(gross.taxExclusive().subtract(gross.prepaid()).add(gross.rounding()));
    }

    @Property
    void pricesStayPositiveAndFitForADraft(@ForAll("invoices") Invoice entered) {
        var net = GrossPrices.toNet(entered);
        assertThat(InvoiceRules.draft(net, PrintableText::firstMissing)).isEmpty();
        assertThat(net.lines()).allMatch(line -> line.price().net().signum() >= 0);
    }

    @Property
    void atMostOneCentForEachRateIsLeftToTheRoundingAmount(@ForAll("invoices") Invoice entered) {
        var plain = entered.with(entered.lines(), java.util.List.of(), null);
        var net = Calculation.of(GrossPrices.toNet(plain));
        var cents = net.rounding().movePointRight(entered.currency().exponent()).abs();
        assertThat(cents)
                .isLessThanOrEqualTo(BigDecimal.valueOf(net.vatBreakdown().size()));
    }
}
