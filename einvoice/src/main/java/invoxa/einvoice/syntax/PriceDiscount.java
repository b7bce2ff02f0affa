package invoxa.einvoice.syntax;

import invoxa.einvoice.model.Price;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * BT-147 and BT-148. Both syntaxes have places for the two together: of one alone the other follows, since the net
 * price is the gross price less the discount.
 */
public record PriceDiscount(BigDecimal amount, BigDecimal gross) {

    public static @Nullable PriceDiscount of(Price price) {
        var discount = price.discount();
        var gross = price.gross();
        if (gross == null) {
            return discount == null
                    ? null
                    : new PriceDiscount(discount, price.net().add(discount));
        }
        return new PriceDiscount(discount == null ? gross.subtract(price.net()) : discount, gross);
    }
}
