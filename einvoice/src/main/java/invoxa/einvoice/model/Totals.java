package invoxa.einvoice.model;

import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an invoice by the rules of EN 16931; every form of the document shows these figures.
 *
 * <p>All amounts are in the invoice's currency and have as many decimals as it has.
 *
 * @param lines BT-131 and what leads to it, line by line in the invoice's order
 * @param allowancesAndCharges BT-92 or BT-99 of the document's allowances and charges, in the invoice's order
 * @param lineTotal BT-106
 * @param allowanceTotal BT-107
 * @param chargeTotal BT-108
 * @param taxExclusive BT-109
 * @param tax BT-110
 * @param taxInclusive BT-112
 * @param prepaid BT-113
 * @param rounding BT-114
 * @param payable BT-115
 * @param vatBreakdown BG-23, one row for each category and rate
 */
public record Totals(
        List<LineAmounts> lines,
        List<AllowanceChargeAmount> allowancesAndCharges,
        BigDecimal lineTotal,
        BigDecimal allowanceTotal,
        BigDecimal chargeTotal,
        BigDecimal taxExclusive,
        BigDecimal tax,
        BigDecimal taxInclusive,
        BigDecimal prepaid,
        BigDecimal rounding,
        BigDecimal payable,
        List<VatRow> vatBreakdown) {

    public Totals {
        lines = List.copyOf(lines);
        allowancesAndCharges = List.copyOf(allowancesAndCharges);
        vatBreakdown = List.copyOf(vatBreakdown);
    }

    /**
     * The amounts of one line.
     *
     * @param gross quantity times price, before the line's allowances and charges; without VAT as all amounts here
     * @param allowancesAndCharges in the line's order
     * @param net BT-131
     */
    public record LineAmounts(BigDecimal gross, List<AllowanceChargeAmount> allowancesAndCharges, BigDecimal net) {
        public LineAmounts {
            allowancesAndCharges = List.copyOf(allowancesAndCharges);
        }
    }

    /**
     * What an allowance or a charge comes to.
     *
     * @param amount BT-92, BT-99, BT-136 or BT-141
     * @param baseAmount BT-93, BT-100, BT-137 or BT-142, what the percentage is taken of; null where none is stated
     */
    public record AllowanceChargeAmount(
            BigDecimal amount, @Nullable BigDecimal baseAmount) {}

    /**
     * BG-23: what is taxed together.
     *
     * @param category BT-118
     * @param rate BT-119; null for category O
     * @param taxable BT-116
     * @param tax BT-117
     * @param reason BT-120
     * @param reasonCode BT-121
     */
    public record VatRow(
            VatCategory category,
            @Nullable Percentage rate,
            BigDecimal taxable,
            BigDecimal tax,
            @Nullable String reason,
            @Nullable String reasonCode) {}
}
