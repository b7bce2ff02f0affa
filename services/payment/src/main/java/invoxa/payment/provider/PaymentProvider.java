package invoxa.payment.provider;

/** A party by whom clients pay on the public pages of invoices, as attempts see it. */
public interface PaymentProvider {

    /** A short lower-case word that stays: it is stored with each attempt, and stands in the API. */
    String name();

    /** Whether no money moves: then every payment by it is a test payment, for ever. */
    boolean isTest();

    /**
     * Where the client goes to pay.
     *
     * @param baseUrl of this INVOXA as the client reaches it, without a slash at the end
     */
    String checkoutUrl(String attemptId, String baseUrl);
}
