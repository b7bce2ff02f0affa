/**
 * The invoice's life: what is stored of it, what may happen to it, and what follows (its standing, its balance).
 *
 * <p>Plain values without I/O: the aggregate decides, the use cases around it fetch, ask and save. What an invoice says
 * is {@link invoxa.einvoice.model.Invoice}; what it amounts to is {@link invoxa.einvoice.model.Totals}.
 */
@NullMarked
package invoxa.invoice.domain;

import org.jspecify.annotations.NullMarked;
