package invoxa.notification.write;

import invoxa.kernel.Language;
import invoxa.notification.event.SubscribedEvents;
import invoxa.notification.letter.Letter;
import invoxa.notification.letter.Links;
import invoxa.notification.letter.Phrases;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes to those who use INVOXA about their way in; {@link WriteClientLetter} writes to clients. */
public final class WriteAccessLetter {

    public static final String PRODUCT = "INVOXA";

    private final Links links;

    public WriteAccessLetter(Links links) {
        this.links = links;
    }

    /** @param mailed whether it goes out by mail, and its link proves the address */
    public Letter invitation(SubscribedEvents.InvitationCreated invited, boolean mailed) {
        var say = Phrases.in(invited.language());
        var text = say.get("invitation.text", invited.invitedBy(), invited.organizationName());
        return secret(
                invited.language(),
                "invitation",
                say.get("invitation.subject", invited.invitedBy()),
                text,
                links.invitation(token(invited.token(), invited.proof(), mailed)),
                invited.expires());
    }

    public Letter passwordReset(SubscribedEvents.SecretMailed secret, boolean mailed) {
        var token = token(secret.token(), secret.proof(), mailed);
        return toUser("password-reset", secret, links.passwordReset(token));
    }

    public Letter emailVerification(SubscribedEvents.SecretMailed secret, boolean mailed) {
        var token = token(secret.token(), secret.proof(), mailed);
        return toUser("email-verification", secret, links.emailVerification(token));
    }

    /** A letter that is kept here may be read by others than whom it is for: its link does not prove the address. */
    private static String token(String token, @Nullable String proof, boolean mailed) {
        return mailed && proof != null ? token + "." + proof : token;
    }

    /** Says no word that the user wrote: until the address is verified, that may be anybody. */
    private Letter toUser(String key, SubscribedEvents.SecretMailed secret, String link) {
        var say = Phrases.in(secret.language());
        return secret(
                secret.language(), key, say.get(key + ".subject"), say.get(key + ".text"), link, secret.expires());
    }

    private static Letter secret(
            Language language, String key, String subject, String text, String link, Instant expires) {
        var say = Phrases.in(language);
        var until = say.date(expires.atZone(ZoneOffset.UTC).toLocalDate());
        return new Letter(
                language,
                PRODUCT,
                subject,
                null,
                say.get(key + ".title"),
                null,
                null,
                List.of(text, say.get("expires", until)),
                List.of(),
                say.get(key + ".button"),
                link,
                say.get("closing.own"));
    }
}
