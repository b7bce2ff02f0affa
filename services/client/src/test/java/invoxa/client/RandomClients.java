package invoxa.client;

import invoxa.client.domain.Address;
import invoxa.client.domain.ClientDetails;
import invoxa.client.domain.ClientKind;
import invoxa.client.domain.Contact;
import invoxa.client.domain.CustomField;
import invoxa.client.domain.DeliveryAddress;
import invoxa.client.domain.DocumentFormat;
import invoxa.client.domain.Identifier;
import invoxa.kernel.CountryCode;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Clients that the rules accept and that are as hard for a CSV file as can be; the same for the same seed. */
public final class RandomClients {

    private static final String[] PIECES = {
        "a", "Ö", "ß", " ", "  ", "\"", "\"\"", "'", "''", ",", ";", "|", "\\", "\\\\", "=", "+", "-", "@", "\t", "\n",
        "\r\n", "\r", "\n\n", ":", "＝", "＋", "－", "＠", "\u00a0", "\u202f", "\u200b", "日本", "😀", "ŀ", "sep=;", "0",
        "=1+1", "#", "\u0301", "שלום", "name=", "e-mail"
    };
    private static final String[] VAT_IDS = {"DE123456788", "FR83404833048", "ATU12345675", "CHE123456788"};

    private final Random random;
    private int count;

    public RandomClients(long seed) {
        random = new Random(seed);
    }

    /** Each with a number of its own. */
    public ClientDetails next() {
        count++;
        return new ClientDetails(
                pick(ClientKind.values()),
                count + "/" + text(40),
                "N" + count + text(100),
                maybe(() -> text(100)),
                many(this::identifier),
                maybe(this::identifier),
                maybe(() -> pick(VAT_IDS)),
                maybe(() -> text(60)),
                many(this::identifier),
                maybe(this::address),
                many(() -> new DeliveryAddress(maybe(() -> text(50)), address())),
                maybe(this::contact),
                many(this::contact),
                maybe(() -> "a+" + count + "@b.example"),
                maybe(() -> CurrencyCode.of(pick("EUR", "JPY", "CHF"))),
                maybe(() -> pick(Language.values())),
                maybe(() -> random.nextInt(366)),
                maybe(() -> text(80)),
                maybe(() -> pick(DocumentFormat.values())),
                maybe(random::nextBoolean),
                maybe(() -> text(3000)),
                many(() -> "t" + text(40)),
                fields());
    }

    private List<CustomField> fields() {
        var fields = new ArrayList<CustomField>();
        for (int i = random.nextInt(4); i > 0; i--) {
            fields.add(new CustomField("f" + i + text(40), random.nextInt(4) == 0 ? "" : text(200)));
        }
        return fields;
    }

    private Identifier identifier() {
        return new Identifier(maybe(() -> pick("0088", "EM", "a:b", "x\\")), "i" + text(60).replace("|", ""));
    }

    private Contact contact() {
        return new Contact(
                maybe(() -> text(100)), maybe(() -> text(60)), maybe(() -> "+49 " + count), maybe(() -> "c@d.example"));
    }

    private Address address() {
        return new Address(
                maybe(() -> text(100)),
                maybe(() -> text(100)),
                maybe(() -> text(100)),
                maybe(() -> text(60)),
                maybe(() -> "-" + count),
                maybe(() -> text(60)),
                maybe(() -> CountryCode.of(pick("DE", "FR", "JP"))));
    }

    private String text(int max) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(pick(PIECES));
        }
        return text.substring(0, Math.min(max, text.length())).replaceAll("[\\ud800-\\udbff]$", "");
    }

    private <T> List<T> many(Supplier<T> each) {
        var many = new ArrayList<T>();
        for (int i = random.nextInt(8) - 4; i > 0; i--) {
            many.add(each.get());
        }
        return many;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
