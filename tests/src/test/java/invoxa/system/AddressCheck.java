package invoxa.system;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;

/**
 * The suite on what runs elsewhere, at {@code -Dinvoxa.url}, with its mails caught at {@code -Dinvoxa.mail}; it is run
 * by name, as {@code verify infra} does.
 */
@DisplayName("INVOXA at an address")
class AddressCheck extends EndToEnd {

    @Override
    Installation install(Path folder) {
        var url = URI.create(Objects.requireNonNull(System.getProperty("invoxa.url"), "-Dinvoxa.url"));
        var installation = new Elsewhere(url);
        installation.awaitReady();
        return installation;
    }

    @Override
    boolean hasTestPayments() {
        return false;
    }

    /** @param url without a slash at the end */
    private record Elsewhere(URI url) implements Installation {

        /** Whoever started it ends it. */
        @Override
        public void close() {}

        @Override
        public Optional<MailCatcher> mails() {
            return Optional.ofNullable(System.getProperty("invoxa.mail"))
                    .map(mail -> new MailCatcher(URI.create(mail)));
        }
    }
}
