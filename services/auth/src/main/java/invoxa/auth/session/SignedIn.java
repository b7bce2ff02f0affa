package invoxa.auth.session;

import invoxa.auth.domain.Role;
import invoxa.auth.domain.Session;
import invoxa.auth.domain.User;

/**
 * Somebody is logged in.
 *
 * @param deviceToken by which the device is known at the next log-in
 */
public record SignedIn(
        String accessToken, String refreshToken, String deviceToken, User user, Session session, Role role) {}
