package invoxa.einvoice.syntax;

import invoxa.einvoice.model.VatCategory;
import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sums that a file states about itself. They are never an input: INVOXA calculates its own, and
 * {@link Discrepancy} says where the two part.
 *
 * @param lineNets BT-131, in the order of the lines
 * @param lineTotal BT-106
 * @param allowanceTotal BT-107
 * @param chargeTotal BT-108
 * @param taxExclusive BT-109
 * @param vatBreakdown BG-23, in the order of the file
 * @param tax BT-110
 * @param taxInclusive BT-112
 * @param prepaid BT-113
 * @param rounding BT-114
 * @param payable BT-115
 */
public record Declared(
        List<Figure> lineNets,
        Figure lineTotal,
        Figure allowanceTotal,
        Figure chargeTotal,
        Figure taxExclusive,
        List<VatRow> vatBreakdown,
        Figure tax,
        Figure taxInclusive,
        Figure prepaid,
        Figure rounding,
        Figure payable) {

    public Declared {
        lineNets = List.copyOf(lineNets);
        vatBreakdown = List.copyOf(vatBreakdown);
    }

    /**
     * One stated amount, in the invoice's currency.
     *
     * @param term the business term, such as {@code BT-106}
     * @param path where it stands in the file, or would stand
     * @param value exactly as stated, null where the file does not state it
     */
    public record Figure(String term, String path, @Nullable BigDecimal value) {}

    /**
     * One row of the VAT breakdown.
     *
     * @param category BT-118
     * @param rate BT-119; null for category O
     * @param taxable BT-116
     * @param tax BT-117
     */
    public record VatRow(VatCategory category, @Nullable Percentage rate, Figure taxable, Figure tax) {}
}
