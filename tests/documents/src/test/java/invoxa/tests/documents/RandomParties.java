package invoxa.tests.documents;

import invoxa.einvoice.model.Item;
import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.model.PaymentInstructions.Card;
import invoxa.einvoice.model.PaymentInstructions.CreditTransfer;
import invoxa.einvoice.model.PaymentInstructions.DirectDebit;
import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Contact;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.model.party.Payee;
import invoxa.einvoice.model.party.TaxRepresentative;
import invoxa.einvoice.profile.Profile;
import invoxa.kernel.CountryCode;
import java.util.List;
import java.util.Random;

/** The parties of a random invoice, complete more often than not. */
final class RandomParties {

    private static final List<String> COUNTRIES =
            List.of("DE", "DE", "FR", "NL", "BE", "AT", "US", "CH", "SE", "IT", "NO", "DK", "IS", "ES", "GB");

    private final Random random;
    private final Profile profile;
    private final boolean notSubject;
    private final String sellerCountry;
    private final String buyerCountry;

    RandomParties(Random random, Profile profile, boolean notSubject) {
        this.random = random;
        this.profile = profile;
        this.notSubject = notSubject;
        this.sellerCountry = one(COUNTRIES);
        this.buyerCountry = chance(0.4) ? sellerCountry : one(COUNTRIES);
    }

    Party seller() {
        return new Party(
                "Seller & Co",
                chance(0.3) ? "The Shop" : null,
                notSubject || chance(0.2) ? List.of(new Identifier("0088", gln())) : List.of(),
                registration(sellerCountry, 0.5),
                notSubject ? null : chance(0.9) ? vatId(sellerCountry) : null,
                notSubject ? null : chance(0.1) ? "29/123/45678" : null,
                chance(0.2) ? "Register court" : null,
                addresses(),
                address(sellerCountry, chance(0.95)),
                chance(0.95)
                        ? new Contact(
                                "Somebody", chance(0.95) ? "+49 30 123" : "12", chance(0.95) ? "a@b.example" : null)
                        : null);
    }

    Party buyer() {
        return new Party(
                "Buyer",
                chance(0.2) ? "B" : null,
                chance(0.2) ? List.of(new Identifier(chance(0.5) ? null : "0088", gln())) : List.of(),
                registration(buyerCountry, 0.5),
                notSubject ? null : chance(0.9) ? vatId(buyerCountry) : null,
                null,
                null,
                addresses(),
                address(buyerCountry, chance(0.95)),
                chance(0.3) ? new Contact("Buyer's", null, null) : null);
    }

    /** A right one, or now and then one whose check digit is wrong. */
    private String gln() {
        return chance(0.9) ? "4012345000009" : "4012345000008";
    }

    private Identifier registration(String country, double share) {
        if (!chance(share)) {
            return null;
        }
        return switch (country) {
            case "NL" -> new Identifier(chance(0.8) ? "0106" : null, "12345678");
            case "DK" -> new Identifier("0184", "DK12345674");
            case "SE" -> new Identifier("0007", chance(0.8) ? "5565469363" : "5565469364");
            case "NO" -> new Identifier("0192", chance(0.8) ? "974760673" : "974760674");
            case "BE" -> new Identifier("0208", chance(0.8) ? "0202239951" : "0202239952");
            default -> new Identifier(null, "HRB 1");
        };
    }

    private String vatId(String country) {
        return switch (country) {
            case "SE" -> "SE556546936301";
            case "NO" -> chance(0.8) ? "NO974760673MVA" : "NO974760674MVA";
            case "NL" -> "NL123456789B12";
            default -> country + "123456789";
        };
    }

    private List<Identifier> addresses() {
        var email = new Identifier("EM", "x@example.com");
        var peppol = new Identifier("0088", "4012345000009");
        if (profile == Profile.PEPPOL) {
            return chance(0.95) ? List.of(email, peppol) : List.of(email);
        }
        return chance(0.95) ? List.of(email) : List.of();
    }

    Payee payee() {
        return chance(0.1) ? new Payee(chance(0.8) ? "Factor" : "Seller & Co", null, null) : null;
    }

    TaxRepresentative representative() {
        return !notSubject && chance(0.1)
                ? new TaxRepresentative("Agent", chance(0.9) ? "FR123456789" : null, address("FR", true))
                : null;
    }

    Address address(boolean complete) {
        return address(one(COUNTRIES), complete);
    }

    private Address address(String country, boolean complete) {
        return new Address(
                complete ? "Street 1" : null,
                null,
                chance(0.1) ? "Third line" : null,
                complete ? "Town" : null,
                complete ? "12345" : null,
                chance(0.1) ? "Region" : null,
                CountryCode.of(country));
    }

    PaymentInstructions payment() {
        var account = new CreditTransfer(
                "DE02120300000000202051", chance(0.5) ? "Me" : null, chance(0.5) ? "BYLADEM1001" : null);
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1 -> means("10", List.of(), null, null);
            case 2 -> means(one(List.of("48", "54", "55")), List.of(), new Card("411111******1111", "Holder"), null);
            case 3 ->
                means(
                        "59",
                        List.of(),
                        null,
                        new DirectDebit(
                                chance(0.9) ? "M-1" : null,
                                "DE98ZZZ09999999999",
                                chance(0.9) ? "DE02500105170137075030" : null));
            case 4 -> means(one(List.of("57", "97", "49")), List.of(), null, null);
            case 5 ->
                means("30", chance(0.9) ? List.of(new CreditTransfer("123-456", null, null)) : List.of(), null, null);
            case 6 -> means("58", List.of(account), chance(0.1) ? new Card("1111", null) : null, null);
            default -> means("58", chance(0.3) ? List.of(account, account) : List.of(account), null, null);
        };
    }

    private PaymentInstructions means(String code, List<CreditTransfer> accounts, Card card, DirectDebit debit) {
        return new PaymentInstructions(
                code, chance(0.2) ? "as agreed" : null, chance(0.5) ? "R-1" : null, accounts, card, debit);
    }

    static Item item(String name) {
        return new Item(name, null, null, null, null, List.of(), null, List.of());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
