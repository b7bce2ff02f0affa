package invoxa.einvoice.calculation;

import static invoxa.einvoice.model.ALine.allowance;
import static invoxa.einvoice.model.ALine.line;
import static invoxa.einvoice.model.ALine.percent;
import static invoxa.einvoice.model.ALine.standard;
import static invoxa.einvoice.model.AllowanceCharge.Kind.ALLOWANCE;
import static invoxa.einvoice.model.AnInvoice.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.VatCategory;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Invoice INVOICE = anInvoice()
            .with(
                    line("3", "19.99").with(percent(ALLOWANCE, "5", null, null)),
                    line("1", "10").per("3"))
            .with(allowance("10.00", standard("19")))
            .with(line("-2", "7").under(VatCategory.O))
            .prepaid("5")
            .build();

    private static ExplainedAmount at(String pointer) {
        return Explanation.of(INVOICE, Calculation.of(INVOICE)).at(pointer).orElseThrow();
    }

    @Test
    void of_vat_names_its_rule_its_inputs_its_raw_result_and_its_rounding() {
        var tax = at("/vatBreakdown/0/tax");
        assertThat(tax.rule()).isEqualTo("BR-CO-17");
        assertThat(tax.term()).isEqualTo("BT-117");
        assertThat(tax.formula()).isEqualTo("50.30 × 19 ÷ 100");
        assertThat(tax.raw()).isEqualTo("9.557");
        assertThat(tax.rounding()).isEqualTo("half up to the 2 decimals of EUR");
        assertThat(tax.amount()).isEqualTo("9.56");
        assertThat(tax.inputs())
                .extracting(ExplainedAmount.Input::pointer, ExplainedAmount.Input::term)
                .containsExactly(tuple("/vatBreakdown/0/taxable", "BT-116"), tuple("/vatBreakdown/0/rate", "BT-119"));
    }

    @Test
    void of_a_sum_shows_what_is_added_and_what_is_taken_away() {
        assertThat(at("/vatBreakdown/0/taxable").formula()).isEqualTo("56.97 + 3.33 − 10.00");
        assertThat(at("/vatBreakdown/0/taxable").rule()).isEqualTo("BR-S-08");
        assertThat(at("/lineTotal").formula()).isEqualTo("56.97 + 3.33 + (-14.00)");
        assertThat(at("/payable").formula()).isEqualTo("45.86 − 5.00 + 0.00");
        assertThat(at("/chargeTotal").formula()).isEqualTo("0");
    }

    @Test
    void of_a_line_shows_the_price_base_and_a_quotient_that_has_no_end() {
        assertThat(at("/lines/1/gross").formula()).isEqualTo("1 × 10 ÷ 3");
        assertThat(at("/lines/1/gross").raw()).isEqualTo("3.333333333333…");
        assertThat(at("/lines/1/gross").rounding()).isNotNull();
        assertThat(at("/lines/2/gross").formula()).isEqualTo("(-2) × 7 ÷ 1");
    }

    @Test
    void of_what_needed_no_rounding_says_so() {
        assertThat(at("/lines/0/gross").rounding()).isNull();
        assertThat(at("/lineTotal").rounding()).isNull();
        assertThat(at("/lines/0/allowancesAndCharges/0/amount").rounding()).isNotNull(); // 2.9985
    }

    @Test
    void of_a_percentage_shows_what_it_is_of() {
        assertThat(at("/lines/0/allowancesAndCharges/0/amount").formula()).isEqualTo("59.97 × 5 ÷ 100");
        assertThat(at("/lines/0/allowancesAndCharges/0/baseAmount").formula()).isEqualTo("59.97");
    }

    @Test
    void names_the_rule_of_each_category_by_its_name_in_the_standard() {
        for (var category : VatCategory.values()) {
            var invoice = anInvoice().with(line("1", "1").under(category)).build();
            var rule = Explanation.of(invoice, Calculation.of(invoice))
                    .at("/vatBreakdown/0/taxable")
                    .orElseThrow()
                    .rule();
            assertThat(rule)
                    .isEqualTo(
                            switch (category) {
                                case K -> "BR-IC-08";
                                case L -> "BR-IG-08";
                                case M -> "BR-IP-08";
                                case S, Z, E, AE, G, O -> "BR-" + category + "-08";
                            });
        }
    }

    @Test
    void refuses_totals_that_do_not_follow_from_the_invoice() {
        var other = Calculation.of(anInvoice().with(line("1", "1")).build());
        assertThatIllegalArgumentException().isThrownBy(() -> Explanation.of(INVOICE, other));
    }

    @Test
    void of_a_figure_that_is_not_there_is_empty() {
        assertThat(Explanation.of(INVOICE, Calculation.of(INVOICE)).at("/vatBreakdown/9/tax"))
                .isEmpty();
    }

    @Provide
    Arbitrary<Invoice> invoices() {
        return RandomInvoices.any();
    }

    @Property(tries = 300)
    void coversEveryAmountOfTheTotalsExactlyOnce(@ForAll("invoices") Invoice invoice) {
        var totals = Calculation.of(invoice);
        var amounts = amountsIn("", totals);
        var explained = Explanation.of(invoice, totals).amounts();
        assertThat(explained.stream().map(ExplainedAmount::pointer))
                .containsExactlyInAnyOrderElementsOf(amounts.keySet());
        assertThat(explained)
                .allSatisfy(amount -> assertThat(amounts).containsEntry(amount.pointer(), amount.amount()));
    }

    @Property(tries = 300)
    void showsFormulasThatComeToTheAmount(@ForAll("invoices") Invoice invoice) {
        for (var amount : Explanation.of(invoice, Calculation.of(invoice)).amounts()) {
            assertThat(evaluated(amount.formula(), invoice.currency().exponent()))
                    .as(amount.formula())
                    .isEqualTo(amount.amount());
        }
    }

    /** Every decimal of the totals by its pointer in their JSON; a rate is a percentage. */
    private static Map<String, BigDecimal> amountsIn(String pointer, Object value) {
        var found = new HashMap<String, BigDecimal>();
        switch (value) {
            case BigDecimal amount -> found.put(pointer, amount);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    found.putAll(amountsIn(pointer + "/" + i, list.get(i)));
                }
            }
            case Record group
            when group.getClass().getPackage().equals(Totals.class.getPackage()) ->
                Stream.of(group.getClass().getRecordComponents())
                        .forEach(part -> found.putAll(amountsIn(pointer + "/" + part.getName(), read(part, group))));
            case null, default -> {}
        }
        return found;
    }

    private static Object read(RecordComponent part, Record group) {
        try {
            return part.getAccessor().invoke(group);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Works a formula out as a reader would: a product and a division, or a sum. */
    private static BigDecimal evaluated(String formula, int decimals) {
        var plain = formula.replace("(", "").replace(")", "");
        if (plain.contains(" × ")) {
            var parts = plain.split(" [×÷] ");
            return new BigDecimal(parts[0])
                    .multiply(new BigDecimal(parts[1]))
                    .divide(new BigDecimal(parts[2]), decimals, RoundingMode.HALF_UP);
        }
        var sum = BigDecimal.ZERO;
        var signed = (plain.startsWith("−") ? "− " + plain.substring(1) : "+ " + plain).split(" ");
        for (int i = 0; i < signed.length; i += 2) {
            var value = new BigDecimal(signed[i + 1]);
            sum = signed[i].equals("−") ? sum.subtract(value) : sum.add(value);
        }
        return sum.setScale(decimals, RoundingMode.HALF_UP);
    }
}
