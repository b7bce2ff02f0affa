package invoxa.notification.letter;

import java.net.URI;

/** Where the links in messages lead: pages of the UI; what opens something stands behind the #, which no log sees. */
public record Links(URI publicUrl) {

    public String invoice(String publicToken) {
        return publicUrl + "/app/invoice#" + publicToken;
    }

    public String invitation(String token) {
        return publicUrl + "/app/invitation#" + token;
    }

    public String passwordReset(String token) {
        return publicUrl + "/app/password#" + token;
    }

    public String emailVerification(String token) {
        return publicUrl + "/app/verify#" + token;
    }
}
