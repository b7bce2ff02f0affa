package invoxa.notification;

import invoxa.kernel.Language;
import invoxa.notification.letter.Letter;
import invoxa.notification.letter.Phrases;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Writes to those who use INVOXA about their way in; {@link WriteClientLetter} writes to clients. */
final class WriteLetter {

    static final String PRODUCT = "INVOXA";

    private final Links links;

    WriteLetter(Links links) {
        this.links = links;
    }

    Letter invitation(HeardEvents.InvitationCreated invited) {
        var say = Phrases.in(invited.language());
        var text = say.get("invitation.text", invited.invitedBy(), invited.organizationName());
        return secret(
                invited.language(),
                "invitation",
                say.get("invitation.subject", invited.invitedBy()),
                text,
                links.invitation(invited.token()),
                invited.expires());
    }

    Letter passwordReset(HeardEvents.SecretMailed mailed) {
        return toUser("password-reset", mailed, links.passwordReset(mailed.token()));
    }

    Letter emailVerification(HeardEvents.SecretMailed mailed) {
        return toUser("email-verification", mailed, links.emailVerification(mailed.token()));
    }

    private Letter toUser(String key, HeardEvents.SecretMailed mailed, String link) {
        var say = Phrases.in(mailed.language());
        var text = say.get(key + ".text", mailed.name());
        return secret(mailed.language(), key, say.get(key + ".subject"), text, link, mailed.expires());
    }

    private static Letter secret(
            Language language, String key, String subject, String text, String link, Instant expires) {
        var say = Phrases.in(language);
        var until = say.date(expires.atZone(ZoneOffset.UTC).toLocalDate());
        return new Letter(
                language,
                PRODUCT,
                subject,
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
