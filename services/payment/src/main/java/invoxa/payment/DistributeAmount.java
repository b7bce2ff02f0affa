package invoxa.payment;

import invoxa.kernel.CurrencyCode;
import invoxa.kernel.FieldErrors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sets an amount against what is owed, in the order given, and says what is left: for a form that shows it before
 * anything is recorded. Stores nothing and asks no invoice.
 */
final class DistributeAmount {

    private static final int MAX_PARTS = 100;

    private DistributeAmount() {}

    record Wanted(@Nullable BigDecimal amount, @Nullable CurrencyCode currency, List<Part> parts) {
        Wanted {
            parts = parts == null ? List.of() : List.copyOf(parts);
        }
    }

    /** @param amount what a person set against it; null for as much as is owed and left */
    record Part(@Nullable BigDecimal owed, @Nullable BigDecimal amount) {}

    /**
     * @param parts one for each that was given
     * @param rest what would be the client's credit; negative where the parts are more than the amount
     */
    record Distribution(List<BigDecimal> parts, BigDecimal allocated, BigDecimal rest) {}

    static Distribution distribute(Wanted wanted) {
        check(wanted);
        var amount = Objects.requireNonNull(wanted.amount());
        var currency = Objects.requireNonNull(wanted.currency());
        var left = amount.subtract(wanted.parts().stream()
                .map(Part::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
        var parts = new ArrayList<BigDecimal>();
        for (var part : wanted.parts()) {
            var given = part.amount();
            if (given == null) {
                given = left.min(Objects.requireNonNull(part.owed())).max(BigDecimal.ZERO);
                left = left.subtract(given);
            }
            parts.add(given.setScale(currency.exponent()));
        }
        var rest = left.setScale(currency.exponent());
        return new Distribution(parts, amount.subtract(rest).setScale(currency.exponent()), rest);
    }

    private static void check(Wanted wanted) {
        var errors = new FieldErrors();
        var currency = wanted.currency();
        if (currency == null) {
            errors.add("/currency", "required", "Say in which currency, such as EUR.");
        }
        PaymentAmount.check(errors, "/amount", wanted.amount(), currency);
        if (wanted.parts().size() > MAX_PARTS) {
            errors.add("/parts", "too-many", "At most " + MAX_PARTS + " at once.");
        }
        for (int i = 0; i < Math.min(MAX_PARTS, wanted.parts().size()); i++) {
            var part = wanted.parts().get(i);
            PaymentAmount.check(errors, "/parts/" + i + "/owed", part.owed(), currency);
            if (part.amount() != null && part.amount().signum() != 0) {
                PaymentAmount.check(errors, "/parts/" + i + "/amount", part.amount(), currency);
            }
        }
        errors.throwIfAny();
    }
}
