package invoxa.einvoice.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * BG-3: an invoice that this one corrects, credits or follows.
 *
 * @param number BT-25
 * @param issueDate BT-26
 */
public record PrecedingInvoice(String number, @Nullable LocalDate issueDate) {}
