package invoxa.einvoice.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * BG-14 or BG-26: what time is billed; both days belong to it.
 *
 * @param start BT-73, BT-134
 * @param end BT-74, BT-135
 */
public record Period(@Nullable LocalDate start, @Nullable LocalDate end) {}
