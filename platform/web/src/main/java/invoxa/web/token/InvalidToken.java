package invoxa.web.token;

/** A token that proves nothing; the message says why, without a word of the token. */
public final class InvalidToken extends Exception {

    public InvalidToken(String reason) {
        super(reason, null, false, false);
    }

    /** Why, for the caller to read. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
