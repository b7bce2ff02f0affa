package invoxa.einvoice.model.party;

import org.jspecify.annotations.Nullable;

/**
 * BG-11: who represents the seller before the tax authority.
 *
 * @param name BT-62
 * @param vatId BT-63
 * @param address BG-12
 */
public record TaxRepresentative(
        String name, @Nullable String vatId, @Nullable Address address) {}
