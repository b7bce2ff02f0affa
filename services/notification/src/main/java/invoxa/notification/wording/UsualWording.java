package invoxa.notification.wording;

import invoxa.kernel.Language;
import invoxa.notification.letter.Phrases;

/** INVOXA's own words for each letter, with the placeholders that an organization would write in their place. */
public final class UsualWording {

    private UsualWording() {}

    public static Wording of(LetterKind kind, Language language) {
        var say = Phrases.in(language);
        var number = Placeholder.NUMBER.written();
        var seller = Placeholder.SELLER.written();
        var subject = switch (kind) {
            case INVOICE, SETTLED_INVOICE -> say.get("invoice.subject", number, seller);
            case CREDIT_NOTE -> say.get("credit-note.subject", number, seller);
            case RECEIPT -> say.get("receipt.subject", seller);
        };
        return new Wording(subject, say.get(kind.code() + ".text"));
    }
}
