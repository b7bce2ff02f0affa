package invoxa.einvoice.calculation;

import static invoxa.einvoice.model.ALine.allowance;
import static invoxa.einvoice.model.ALine.charge;
import static invoxa.einvoice.model.ALine.line;
import static invoxa.einvoice.model.ALine.percent;
import static invoxa.einvoice.model.ALine.standard;
import static invoxa.einvoice.model.ALine.untaxed;
import static invoxa.einvoice.model.AllowanceCharge.Kind.ALLOWANCE;
import static invoxa.einvoice.model.AllowanceCharge.Kind.CHARGE;
import static invoxa.einvoice.model.AnInvoice.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.AnInvoice;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.Totals.VatRow;
import invoxa.einvoice.model.Vat;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.model.VatExemption;
import invoxa.kernel.Percentage;
import invoxa.kernel.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Amounts worked out by hand from the rules of EN 16931. */
class CalculationTest {

    private static Totals calculate(AnInvoice invoice) {
        return Calculation.of(invoice.build());
    }

    private static VatRow only(Totals totals) {
        assertThat(totals.vatBreakdown()).hasSize(1);
        return totals.vatBreakdown().getFirst();
    }

    @Nested
    class A_line {

        @ParameterizedTest
        @CsvSource({
            "3,19.99,,59.97",
            "1,9.99,,9.99",
            "0.5,0.01,,0.01", // 0.005, up
            "-0.5,0.01,,-0.01", // −0.005, away from zero too
            "0.49,0.01,,0.00",
            "250,12.50,100,31.25",
            "1,1,3,0.33",
            "2,1,3,0.67",
            "1500,4.2,1000,6.30",
            "-3,19.99,,-59.97",
            "0,19.99,,0.00",
            "1000000,0.0000000001,,0.00",
            "333.333,0.015,,5.00",
        })
        void is_quantity_times_price_by_base_quantity_rounded_once(String q, String price, String per, String net) {
            var line = per == null ? line(q, price) : line(q, price).per(per);
            var amounts = calculate(anInvoice().with(line)).lines().getFirst();
            assertThat(amounts.gross()).isEqualTo(net);
            assertThat(amounts.net()).isEqualTo(net);
        }

        @Test
        void is_divided_only_after_multiplying() {
            assertThat(calculate(anInvoice().with(line("300", "1").per("7"))).lineTotal())
                    .isEqualTo("42.86");
        }

        @Test
        void loses_its_allowances_and_gains_its_charges() {
            var line = line("2", "50").with(allowance("7.50")).with(charge("1.25"));
            var amounts = calculate(anInvoice().with(line)).lines().getFirst();
            assertThat(amounts.gross()).isEqualTo("100.00");
            assertThat(amounts.net()).isEqualTo("93.75");
            assertThat(amounts.allowancesAndCharges())
                    .extracting(Totals.AllowanceChargeAmount::amount)
                    .containsExactly(new BigDecimal("7.50"), new BigDecimal("1.25"));
        }

        @Test
        void takes_a_percentage_of_quantity_times_price_and_not_of_what_another_left() {
            var line = line("3", "33.33")
                    .with(percent(ALLOWANCE, "10", null, null))
                    .with(percent(ALLOWANCE, "10", null, null))
                    .with(percent(CHARGE, "5", null, null));
            var amounts = calculate(anInvoice().with(line)).lines().getFirst();
            assertThat(amounts.allowancesAndCharges())
                    .containsExactly(
                            new Totals.AllowanceChargeAmount(new BigDecimal("10.00"), new BigDecimal("99.99")),
                            new Totals.AllowanceChargeAmount(new BigDecimal("10.00"), new BigDecimal("99.99")),
                            new Totals.AllowanceChargeAmount(new BigDecimal("5.00"), new BigDecimal("99.99")));
            assertThat(amounts.net()).isEqualTo("84.99");
        }

        @Test
        void takes_a_percentage_of_the_stated_base() {
            var amounts = calculate(anInvoice().with(line("1", "80").with(percent(ALLOWANCE, "25", "10.02", null))))
                    .lines()
                    .getFirst();
            assertThat(amounts.net()).isEqualTo("77.49"); // 2.505 becomes 2.51
        }

        @Test
        void keeps_a_stated_amount_whatever_its_percentage_says() {
            var stated = new AllowanceCharge(
                    ALLOWANCE, new BigDecimal("3"), new BigDecimal("40"), Percentage.of("5"), null, "reason", null);
            var amounts = calculate(anInvoice().with(line("1", "80").with(stated)))
                    .lines()
                    .getFirst();
            assertThat(amounts.net()).isEqualTo("77.00");
            assertThat(amounts.allowancesAndCharges().getFirst().baseAmount()).isEqualTo("40.00");
        }

        @Test
        void cannot_be_calculated_for_a_price_of_no_quantity() {
            assertThatThrownBy(() -> calculate(
                            anInvoice().with(line("1", "1"), line("1", "1").per("0"))))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problem()
                                            .errors()
                                            .getFirst()
                                            .pointer())
                                    .isEqualTo("/lines/1/price/baseQuantity"));
        }
    }

    @Nested
    class The_document {

        @Test
        void adds_up() {
            var totals = calculate(anInvoice()
                    .with(line("3", "19.99"), line("1", "100").at("7"))
                    .with(allowance("10", standard("19")), charge("4.90", standard("7")))
                    .prepaid("50")
                    .rounding("0.02"));
            assertThat(totals.lineTotal()).isEqualTo("159.97");
            assertThat(totals.allowanceTotal()).isEqualTo("10.00");
            assertThat(totals.chargeTotal()).isEqualTo("4.90");
            assertThat(totals.taxExclusive()).isEqualTo("154.87");
            assertThat(totals.tax()).isEqualTo("16.83"); // 49.97 × 19 % = 9.49, 104.90 × 7 % = 7.34
            assertThat(totals.taxInclusive()).isEqualTo("171.70");
            assertThat(totals.prepaid()).isEqualTo("50.00");
            assertThat(totals.rounding()).isEqualTo("0.02");
            assertThat(totals.payable()).isEqualTo("121.72");
        }

        @Test
        void without_lines_is_all_zeros() {
            var totals = calculate(anInvoice());
            assertThat(totals.vatBreakdown()).isEmpty();
            assertThat(totals.payable()).isEqualTo("0.00");
            assertThat(totals.allowanceTotal()).isEqualTo("0.00");
        }

        @Test
        void takes_a_percentage_of_the_lines_under_the_same_vat_only() {
            var totals = calculate(anInvoice()
                    .with(line("1", "200"), line("1", "100").at("7"))
                    .with(
                            percent(ALLOWANCE, "10", null, standard("19")),
                            percent(ALLOWANCE, "10", null, standard("19")),
                            percent(CHARGE, "3", null, standard("7"))));
            assertThat(totals.allowancesAndCharges())
                    .containsExactly(
                            new Totals.AllowanceChargeAmount(new BigDecimal("20.00"), new BigDecimal("200.00")),
                            new Totals.AllowanceChargeAmount(new BigDecimal("20.00"), new BigDecimal("200.00")),
                            new Totals.AllowanceChargeAmount(new BigDecimal("3.00"), new BigDecimal("100.00")));
            assertThat(totals.vatBreakdown())
                    .extracting(VatRow::taxable)
                    .containsExactly(new BigDecimal("160.00"), new BigDecimal("103.00"));
        }

        @Test
        void takes_a_percentage_of_the_stated_base() {
            var totals =
                    calculate(anInvoice().with(line("1", "200")).with(percent(ALLOWANCE, "10", "50", standard("19"))));
            assertThat(totals.taxExclusive()).isEqualTo("195.00");
        }

        @Test
        void needs_an_amount_or_a_percentage_and_a_vat_for_each_allowance() {
            var nothing = new AllowanceCharge(ALLOWANCE, null, null, null, standard("19"), "reason", null);
            assertThatThrownBy(() -> calculate(anInvoice().with(nothing)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problem()
                                            .errors()
                                            .getFirst()
                                            .pointer())
                                    .isEqualTo("/allowancesAndCharges/0/amount"));
            assertThatThrownBy(() -> calculate(anInvoice().with(allowance("1"))))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problem()
                                            .errors()
                                            .getFirst()
                                            .pointer())
                                    .isEqualTo("/allowancesAndCharges/0/vat"));
        }

        @Test
        void calculates_a_credit_note_like_an_invoice() {
            var invoice = anInvoice().with(line("3", "19.99")).build();
            var creditNote = anInvoice().type("381").with(line("3", "19.99")).build();
            assertThat(Calculation.of(creditNote)).isEqualTo(Calculation.of(invoice));
        }
    }

    @Nested
    class Vat_is {

        @ParameterizedTest
        @CsvSource({
            "9.99,19,1.90", // 1.8981
            "0.50,1,0.01", // 0.005, up
            "-0.50,1,-0.01", // −0.005, away from zero
            "8.40,19,1.60", // 1.596
            "100,5.5,5.50",
            "100.05,0.0001,0.00",
            "1000000,0.0001,1.00",
        })
        void a_share_of_the_taxable_amount_rounded_once(String net, String rate, String tax) {
            var line = net.startsWith("-") ? line("-1", net.substring(1)) : line("1", net);
            assertThat(only(calculate(anInvoice().with(line.at(rate)))).tax()).isEqualTo(tax);
        }

        @Test
        void not_rounded_line_by_line() {
            var line = line("1", "0.03").at("19"); // each would be 0.01, together 0.0171
            assertThat(calculate(anInvoice().with(line, line, line)).tax()).isEqualTo("0.02");
        }

        @Test
        void added_up_by_category_and_rate_where_19_and_19_00_are_the_same() {
            var totals = calculate(anInvoice()
                    .with(
                            line("1", "10").at("7"),
                            line("1", "20").at("19"),
                            line("1", "30").at("19.00"),
                            line("1", "40").under(VatCategory.E))
                    .with(new VatExemption(VatCategory.E, null, "§ 4 UStG", "VATEX-EU-132")));
            assertThat(totals.vatBreakdown())
                    .containsExactly(
                            row(VatCategory.S, "19", "50.00", "9.50", null, null),
                            row(VatCategory.S, "7", "10.00", "0.70", null, null),
                            row(VatCategory.E, "0", "40.00", "0.00", "§ 4 UStG", "VATEX-EU-132"));
        }

        @ParameterizedTest
        @EnumSource(
                value = VatCategory.class,
                names = {"Z", "E", "AE", "K", "G", "O"})
        void nothing_in_a_category_without_tax_whatever_rate_the_line_has(VatCategory category) {
            var row = only(calculate(anInvoice().with(line("1", "100").under(new Vat(category, Percentage.of("19"))))));
            assertThat(row.tax()).isEqualTo("0.00");
            assertThat(row.rate()).isEqualTo(category == VatCategory.O ? null : Percentage.ZERO);
        }

        @ParameterizedTest
        @EnumSource(
                value = VatCategory.class,
                names = {"S", "L", "M"})
        void charged_in_the_taxed_categories(VatCategory category) {
            var row =
                    only(calculate(anInvoice().with(line("1", "100").under(new Vat(category, Percentage.of("6.5"))))));
            assertThat(row.tax()).isEqualTo("6.50");
            assertThat(row.reason()).isNull();
            assertThat(row.reasonCode()).isNull();
        }

        @Test
        void nothing_while_a_draft_lacks_its_rate() {
            var row = only(calculate(anInvoice().with(line("1", "100").under(new Vat(VatCategory.S, null)))));
            assertThat(row.rate()).isEqualTo(Percentage.ZERO);
            assertThat(row.tax()).isEqualTo("0.00");
        }

        @ParameterizedTest
        @CsvSource({
            "AE,Reverse charge,VATEX-EU-AE",
            "K,Intra-Community supply,VATEX-EU-IC",
            "G,Export outside the EU,VATEX-EU-G",
            "O,Not subject to VAT,VATEX-EU-O",
        })
        void explained_by_the_one_reason_there_is(VatCategory category, String reason, String code) {
            var row = only(calculate(anInvoice().with(line("1", "1").under(category))));
            assertThat(row.reason()).isEqualTo(reason);
            assertThat(row.reasonCode()).isEqualTo(code);
        }

        @Test
        void explained_by_the_stated_reason_alone_where_there_is_one() {
            var row = only(calculate(anInvoice()
                    .with(line("1", "1").under(VatCategory.AE))
                    .with(new VatExemption(VatCategory.E, null, "another", null))
                    .with(new VatExemption(VatCategory.AE, Percentage.of("7"), "another rate", null))
                    .with(new VatExemption(VatCategory.AE, Percentage.ZERO, "Bauleistung", null))));
            assertThat(row.reason()).isEqualTo("Bauleistung");
            assertThat(row.reasonCode()).isNull();
        }

        @Test
        void not_explained_in_category_E_where_nobody_says_why_nor_ever_in_a_taxed_one() {
            assertThat(only(calculate(anInvoice().with(line("1", "1").under(VatCategory.E))))
                            .reason())
                    .isNull();
            assertThat(only(calculate(anInvoice()
                                    .with(line("1", "1"))
                                    .with(new VatExemption(VatCategory.S, null, "no", null))))
                            .reason())
                    .isNull();
        }

        @Test
        void a_row_of_its_own_for_an_allowance_that_has_no_line() {
            var totals = calculate(anInvoice().with(line("1", "10")).with(allowance("3", untaxed(VatCategory.Z))));
            assertThat(totals.vatBreakdown())
                    .extracting(VatRow::taxable)
                    .containsExactly(new BigDecimal("10.00"), new BigDecimal("-3.00"));
        }

        private static VatRow row(
                VatCategory category, String rate, String taxable, String tax, String reason, String code) {
            return new VatRow(
                    category, Percentage.of(rate), new BigDecimal(taxable), new BigDecimal(tax), reason, code);
        }
    }

    @Nested
    class The_currency_decides_the_decimals {

        @Test
        void none_for_yen() {
            var totals = calculate(anInvoice().in("JPY").with(line("3", "33.5").at("10")));
            assertThat(totals.lineTotal()).isEqualTo("101"); // 100.5
            assertThat(totals.tax()).isEqualTo("10"); // 10.1
            assertThat(totals.payable()).isEqualTo("111");
            assertThat(totals.prepaid()).isEqualTo("0");
        }

        @Test
        void three_for_Kuwaiti_dinar() {
            var totals =
                    calculate(anInvoice().in("KWD").with(line("3", "1.2345").at("5")));
            assertThat(totals.lineTotal()).isEqualTo("3.704"); // 3.7035
            assertThat(totals.tax()).isEqualTo("0.185"); // 0.1852
        }
    }

    @Test
    void the_largest_numbers_that_a_draft_may_hold_do_not_overflow() {
        var most = "999999999999999.9999999999";
        var lines = new ArrayList<Line>();
        for (int i = 0; i < 1_000; i++) {
            lines.add(line(most, most).build());
        }
        var totals = calculate(anInvoice().with(lines));
        var each = new BigDecimal(most).pow(2).setScale(2, RoundingMode.HALF_UP);
        assertThat(totals.lineTotal()).isEqualTo(each.multiply(new BigDecimal(1_000)));
        assertThat(totals.payable()).isEqualTo(totals.taxExclusive().add(totals.tax()));
    }
}
