package invoxa.einvoice.model.party;

import org.jspecify.annotations.Nullable;

/**
 * BG-10: who is paid, where it is not the seller.
 *
 * @param name BT-59
 * @param identifier BT-60
 * @param legalRegistration BT-61
 */
public record Payee(
        String name,
        @Nullable Identifier identifier,
        @Nullable Identifier legalRegistration) {}
