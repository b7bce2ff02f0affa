package invoxa.einvoice.model;

import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Terms of payment (BT-20) taken apart: discounts for early payment, one a line in the form that XRechnung lays down
 * and machines read ({@code #SKONTO#TAGE=14#PROZENT=2.00#}), and what else is said.
 *
 * @param text the rest, null for none
 */
public record EarlyPaymentTerms(
        List<EarlyPaymentDiscount> discounts, @Nullable String text) {

    private static final Pattern DISCOUNT = Pattern.compile(
            "#SKONTO#TAGE=([0-9]{1,3})#PROZENT=([0-9]{1,2}\\.[0-9]{2})(?:#BASISBETRAG=([0-9]{1,13}\\.[0-9]{2}))?#");
    private static final int DECIMALS = 2;

    public EarlyPaymentTerms {
        discounts = List.copyOf(discounts);
    }

    /** What terms say; a line that only looks like a discount stays in the text. */
    public static EarlyPaymentTerms of(@Nullable String terms) {
        var discounts = new ArrayList<EarlyPaymentDiscount>();
        var rest = new ArrayList<String>();
        for (var line : terms == null ? new String[0] : terms.split("\\R")) {
            var found = DISCOUNT.matcher(line.strip());
            if (found.matches()) {
                var base = found.group(3);
                discounts.add(new EarlyPaymentDiscount(
                        Integer.parseInt(found.group(1)),
                        Percentage.of(found.group(2)),
                        base == null ? null : new BigDecimal(base)));
            } else {
                rest.add(line);
            }
        }
        var text = String.join("\n", rest).strip();
        return new EarlyPaymentTerms(discounts, text.isEmpty() ? null : text);
    }

    /** As BT-20, null where nothing is said. */
    public @Nullable String written() {
        if (discounts.isEmpty()) {
            return text;
        }
        var lines = new ArrayList<String>();
        if (text != null && !text.isBlank()) {
            lines.add(text.strip());
        }
        for (var discount : discounts) {
            var base = discount.base() == null ? "" : "#BASISBETRAG=" + plain(discount.base());
            lines.add("#SKONTO#TAGE=" + discount.days() + "#PROZENT="
                    + plain(discount.percentage().value()) + base + "#");
        }
        return String.join("\n", lines);
    }

    private static String plain(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.UNNECESSARY).toPlainString();
    }
}
