package invoxa.payment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** So much for this invoice, as a request says it. */
public record NewAllocation(
        @Nullable String invoiceId, @Nullable BigDecimal amount) {}
