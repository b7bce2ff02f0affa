package invoxa.web.token;

/** The fixed texts of INVOXA's access tokens (RFC 9068): who issues them, for whom, and what the claims are called. */
public final class Tokens {

    public static final String ISSUER = "urn:invoxa:auth";
    public static final String AUDIENCE = "invoxa";
    public static final String TYPE = "at+jwt";
    public static final String ORGANIZATION = "org";
    public static final String SCOPE = "scope";
    public static final String KIND = "kind";
    public static final String NAME = "name";

    /** What an API key begins with; it is sent like a token. */
    public static final String API_KEY_PREFIX = "invx_";

    private Tokens() {}
}
