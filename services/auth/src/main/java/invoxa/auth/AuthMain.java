package invoxa.auth;

import invoxa.web.start.ServiceMain;

/** Auth alone in its process. */
public final class AuthMain {

    private AuthMain() {}

    public static void main(String[] arguments) {
        ServiceMain.run("auth", AuthService::new);
    }
}
