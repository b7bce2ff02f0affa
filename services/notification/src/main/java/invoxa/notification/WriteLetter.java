package invoxa.notification;

import invoxa.kernel.Language;
import invoxa.notification.letter.Letter;
import invoxa.notification.letter.Phrases;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says in words what an event means to whom it concerns. */
final class WriteLetter {

    static final String PRODUCT = "INVOXA";

    private final Links links;

    WriteLetter(Links links) {
        this.links = links;
    }

    Letter invoice(HeardEvents.SendRequested request) {
        var invoice = request.invoice();
        boolean credit = invoice.kind().equals("credit-note");
        var key = credit ? "credit-note" : "invoice";
        var say = Phrases.in(invoice.language());
        var sender = Objects.requireNonNullElse(invoice.organizationName(), PRODUCT);
        var note = credit || invoice.dueDate() == null ? null : say.get("invoice.due", say.date(invoice.dueDate()));
        var own = request.message();
        var text = own == null || own.isBlank() ? say.get(key + ".text") : own;
        var token = invoice.publicToken();
        return new Letter(
                invoice.language(),
                sender,
                say.get(key + ".subject", invoice.number(), sender),
                say.get(key + ".title", invoice.number()),
                say.money(credit ? invoice.payable() : invoice.balance(), invoice.currency()),
                note,
                List.of(text),
                List.of(),
                token == null ? null : say.get(key + ".button"),
                token == null ? null : links.invoice(token),
                say.get("closing", sender));
    }

    Letter receipt(HeardEvents.PaymentReceived payment) {
        var language = payment.language() == null ? Language.EN : payment.language();
        var say = Phrases.in(language);
        var sender = Objects.requireNonNullElse(payment.organizationName(), PRODUCT);
        var facts = new ArrayList<Letter.Fact>();
        for (var part : payment.allocations()) {
            var label = say.get("receipt.invoice", part.number() == null ? part.invoiceId() : part.number());
            var paid = say.money(part.amount(), payment.currency());
            var left = part.balance();
            facts.add(new Letter.Fact(
                    label,
                    left != null && left.signum() > 0
                            ? say.get("receipt.left", paid, say.money(left, payment.currency()))
                            : paid));
        }
        if (payment.credit().signum() > 0) {
            facts.add(new Letter.Fact(say.get("receipt.credit"), say.money(payment.credit(), payment.currency())));
        }
        return new Letter(
                language,
                sender,
                say.get("receipt.subject", sender),
                say.get("receipt.title"),
                say.money(payment.amount(), payment.currency()),
                say.get("receipt.received", say.date(payment.receivedOn())),
                List.of(say.get("receipt.text")),
                facts,
                null,
                null,
                say.get("closing", sender));
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
