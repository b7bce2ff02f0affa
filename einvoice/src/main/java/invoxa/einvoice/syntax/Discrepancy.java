package invoxa.einvoice.syntax;

import invoxa.einvoice.model.Totals;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a file states and that does not follow from its lines by the rules of EN 16931.
 *
 * <p>Looked for in a fixed order, from the causes to what follows from them: the lines' net amounts, BT-106, BT-107,
 * BT-108, BT-109, the VAT breakdown (each row's BT-116, then BT-117), BT-110, BT-112, BT-113, BT-114, BT-115. Figures
 * are compared by value, not by how many decimals they are written with; a sum that a file does not state is 0.
 *
 * @param term the business term, such as {@code BT-106}
 * @param path where the file states it, or should
 * @param declared what the file states, null where it states nothing
 * @param calculated what follows from the lines; null for a row of the VAT breakdown that nothing in the file is under
 */
public record Discrepancy(
        String term,
        String path,
        @Nullable BigDecimal declared,
        @Nullable BigDecimal calculated) {

    /** The first figure that differs; empty where all that the file states follows from its lines. */
    public static Optional<Discrepancy> first(Declared declared, Totals calculated) {
        return new Comparison(declared, calculated).first();
    }
}
