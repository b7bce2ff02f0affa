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
        @Nullable String email) {

    private static final Contact EMPTY = new Contact(null, null, null, null);

    public Contact {
        name = Typed.text(name);
        role = Typed.text(role);
        phone = Typed.text(phone);
        email = Typed.text(email);
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }
}
