package invoxa.einvoice.model.party;

import org.jspecify.annotations.Nullable;

/**
 * BG-6 or BG-9: whom to ask.
 *
 * @param name BT-41, BT-56
 * @param phone BT-42, BT-57
 * @param email BT-43, BT-58
 */
public record Contact(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {}
