package invoxa.standalone.demo;

import invoxa.kernel.Ids;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The organization that the demo works for. Its login is kept in a file of the person who runs the demo, so that a demo
 * that was cut off goes on as the same organization; an INVOXA that does not know it gets a new one.
 */
record Account(String email, String password) {

    private static final Path KEPT_IN = Path.of(System.getProperty("user.home"), ".invoxa");

    /** Signs in, as a new organization where there is none yet. */
    static Account signIn(Http http, URI url, @Nullable String email) {
        var file = KEPT_IN.resolve("demo-" + url.getHost() + "-" + url.getPort() + ".properties");
        var known = read(file);
        if (known != null && (email == null || email.equals(known.email)) && known.logIn(http)) {
            return known;
        }
        var address = email == null ? Ids.next("demo").replace('_', '-') + "@invoxa.example" : email;
        var fresh = new Account(address, Ids.next("pw"));
        fresh.register(http);
        fresh.write(file);
        if (!fresh.logIn(http)) {
            throw new IllegalStateException("the organization that was just registered cannot log in");
        }
        return fresh;
    }

    /** @param link as it was mailed */
    static void verify(Http http, String link) {
        http.post("/auth/email/verify", Map.of("token", link.substring(link.indexOf('#') + 1)), null);
    }

    /** Where INVOXA sends e-mails, the owner's address must be verified first. */
    static boolean maySend(Http http) {
        try {
            http.get("/notify/sending");
            return true;
        } catch (Http.SaidNo e) {
            if (e.status() == 409) {
                return false;
            }
            throw e;
        }
    }

    private boolean logIn(Http http) {
        try {
            var answer = http.post("/auth/login", Map.of("email", email, "password", password), null);
            http.signIn(answer.text("/accessToken"));
            return true;
        } catch (Http.SaidNo e) {
            if (e.status() == 401) {
                return false;
            }
            throw e;
        }
    }

    private void register(Http http) {
        http.post(
                "/auth/register",
                Map.of(
                        "organization",
                        Map.of(
                                "name",
                                "Werkstatt Öztürk & Söhne GmbH",
                                "country",
                                "DE",
                                "currency",
                                "EUR",
                                "language",
                                "de",
                                "timeZone",
                                "Europe/Berlin"),
                        "owner",
                        Map.of("name", "Änne Öztürk", "email", email, "password", password)),
                null);
    }

    /** Gives the organization all that a seller states on an invoice. */
    static void completeProfile(Http http) {
        var now = http.get("/auth/organization");
        var profile = Map.ofEntries(
                Map.entry("name", "Werkstatt Öztürk & Söhne GmbH"),
                Map.entry("tradingName", "Werkstatt Öztürk"),
                Map.entry("legalRegistration", Map.of("value", "HRB 12345 B")),
                Map.entry("vatId", "DE123456788"),
                Map.entry("taxRegistrationId", "29/123/45678"),
                Map.entry("legalInformation", "Amtsgericht Charlottenburg, Geschäftsführung: Änne Öztürk"),
                Map.entry("electronicAddresses", List.of(Map.of("scheme", "EM", "value", "rechnung@invoxa.example"))),
                Map.entry(
                        "address",
                        Map.of("line1", "Lindenstraße 12", "city", "Berlin", "postCode", "10969", "country", "DE")),
                Map.entry(
                        "contact",
                        Map.of("name", "Änne Öztürk", "phone", "+49 30 1234567", "email", "rechnung@invoxa.example")),
                Map.entry(
                        "bankAccounts",
                        List.of(Map.of(
                                "name",
                                "Werkstatt Öztürk & Söhne GmbH",
                                "iban",
                                "DE02120300000000202051",
                                "bic",
                                "BYLADEM1001"))),
                Map.entry("currency", "EUR"),
                Map.entry("language", "de"),
                Map.entry("timeZone", "Europe/Berlin"),
                Map.entry("paymentTermsDays", 14));
        http.put("/auth/organization", profile, now.etag());
    }

    private static @Nullable Account read(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            var values = new Properties();
            values.load(new StringReader(Files.readString(file)));
            return new Account(values.getProperty("email"), values.getProperty("password"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            var values = new Properties();
            values.setProperty("email", email);
            values.setProperty("password", password);
            var text = new StringWriter();
            values.store(text, "The login of INVOXA's demo organization");
            Files.writeString(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
