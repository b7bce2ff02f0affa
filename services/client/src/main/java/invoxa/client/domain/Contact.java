package invoxa.client.domain;

import org.jspecify.annotations.Nullable;

/**
 * A person to talk to.
 *
 * @param role what for, such as "accounts payable"
 */
public record Contact(
        @Nullable String name,
        @Nullable String role,
        @Nullable String phone,
        @Nullable String email) {}
