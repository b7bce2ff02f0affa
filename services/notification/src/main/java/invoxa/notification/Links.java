package invoxa.notification;

import java.net.URI;

/** Where the links in messages lead: pages of the UI; what opens something stands behind the #, which no log sees. */
record Links(URI publicUrl) {

    String invoice(String publicToken) {
        return publicUrl + "/app/invoice#" + publicToken;
    }

    String invitation(String token) {
        return publicUrl + "/app/invitation#" + token;
    }

    String passwordReset(String token) {
        return publicUrl + "/app/password#" + token;
    }

    String emailVerification(String token) {
        return publicUrl + "/app/verify#" + token;
    }
}
