package invoxa.invoice.domain;

import org.jspecify.annotations.Nullable;

/**
 * A credit note over the whole invoice is on its way, or done: written into the invoice first, so that there is one
 * only, and any node can finish it.
 *
 * @param creditNoteId the id the credit note has, or will have
 * @param reason for the client, null where none was given
 */
public record Crediting(String creditNoteId, @Nullable String reason, Stamp requested) {}
