package invoxa.auth.http;

import invoxa.auth.domain.EmailAddress;
import invoxa.auth.domain.User;
import invoxa.kernel.Language;

/** A user as the API shows one. */
record UserJson(String id, EmailAddress email, String name, Language language, boolean emailVerified) {

    static UserJson of(User user) {
        return new UserJson(user.id(), user.email(), user.name(), user.language(), user.emailVerified() != null);
    }
}
