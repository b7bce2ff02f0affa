package invoxa.notification.write;

import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Language;
import invoxa.kernel.OrganizationId;
import invoxa.notification.event.SubscribedEvents;
import invoxa.notification.letter.Letter;
import invoxa.notification.letter.Links;
import invoxa.notification.letter.Phrases;
import invoxa.notification.wording.LetterKind;
import invoxa.notification.wording.OwnWordings;
import invoxa.notification.wording.Placeholder;
import invoxa.notification.wording.UsualWording;
import invoxa.notification.wording.Wording;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes to an organization's clients in its words, or in INVOXA's where it has none of its own. Title, figures, button
 * and the closing line are INVOXA's always.
 */
public final class WriteClientLetter {

    private static final int DAYS_TO_PAY = 14;

    private final Links links;
    private final OwnWordings wordings;
    private final Clock clock;

    public WriteClientLetter(Links links, OwnWordings wordings, Clock clock) {
        this.links = links;
        this.wordings = wordings;
        this.clock = clock;
    }

    public Letter invoice(OrganizationId organization, SubscribedEvents.SendRequested request) {
        var invoice = request.invoice();
        return invoice(invoice, request.message(), own(organization, kind(invoice), invoice.language()));
    }

    public Letter receipt(OrganizationId organization, SubscribedEvents.PaymentReceived payment) {
        return receipt(payment, own(organization, LetterKind.RECEIPT, language(payment)));
    }

    /** A letter as it would be of an invented document. @param seller null for an invented one */
    public Letter sample(LetterKind kind, Language language, Wording wording, @Nullable String seller) {
        var say = Phrases.in(language);
        var sender = seller == null ? say.get("sample.seller") : seller;
        var today = LocalDate.now(clock);
        var number = (kind == LetterKind.CREDIT_NOTE ? "CN-" : "INV-") + today.getYear() + "-00042";
        var amount = new BigDecimal("1190.00");
        var euro = CurrencyCode.of("EUR");
        if (kind == LetterKind.RECEIPT) {
            var paid = new SubscribedEvents.PaidInvoice("", number, amount, BigDecimal.ZERO);
            return receipt(
                    new SubscribedEvents.PaymentReceived(
                            "", sender, null, language, euro, amount, BigDecimal.ZERO, today, false, List.of(paid)),
                    wording);
        }
        var invoice = new SubscribedEvents.InvoiceFacts(
                "",
                number,
                kind == LetterKind.CREDIT_NOTE ? "credit-note" : "invoice",
                say.get("sample.buyer"),
                sender,
                language,
                euro,
                amount,
                kind == LetterKind.SETTLED_INVOICE ? BigDecimal.ZERO : amount,
                false,
                today.plusDays(DAYS_TO_PAY),
                "sample");
        return invoice(invoice, null, wording);
    }

    private @Nullable Wording own(OrganizationId organization, LetterKind kind, Language language) {
        return wordings.get(organization, kind, language).content().own();
    }

    /** @param message in place of the text, for this one letter */
    private Letter invoice(SubscribedEvents.InvoiceFacts invoice, @Nullable String message, @Nullable Wording own) {
        var kind = kind(invoice);
        var say = Phrases.in(invoice.language());
        var sender = Objects.requireNonNullElse(invoice.organizationName(), WriteAccessLetter.PRODUCT);
        var amount = say.money(kind == LetterKind.INVOICE ? invoice.balance() : invoice.payable(), invoice.currency());
        var due = invoice.dueDate() == null ? null : say.date(invoice.dueDate());
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(Placeholder.NUMBER, invoice.number());
        values.put(Placeholder.SELLER, sender);
        values.put(Placeholder.AMOUNT, amount);
        if (invoice.clientName() != null) {
            values.put(Placeholder.BUYER, invoice.clientName());
        }
        if (due != null) {
            values.put(Placeholder.DUE_DATE, due);
        }
        var note = switch (kind) {
            case INVOICE -> due == null ? null : say.get("invoice.due", due);
            case SETTLED_INVOICE -> say.get("settled-invoice.note");
            case CREDIT_NOTE, RECEIPT -> null;
        };
        var title = kind == LetterKind.CREDIT_NOTE ? "credit-note.title" : "invoice.title";
        var words = new Words(kind, invoice.language(), own, values);
        var token = invoice.publicToken();
        return new Letter(
                invoice.language(),
                sender,
                invoice.test() ? say.get("test.subject", words.subject()) : words.subject(),
                invoice.test() ? say.get("test.invoice") : null,
                say.get(title, invoice.number()),
                kind == LetterKind.SETTLED_INVOICE && invoice.payable().signum() == 0 ? null : amount,
                note,
                message == null || message.isBlank() ? words.paragraphs() : List.of(message),
                List.of(),
                token == null ? null : say.get(kind.code() + ".button"),
                token == null ? null : links.invoice(token),
                say.get("closing", sender));
    }

    private static LetterKind kind(SubscribedEvents.InvoiceFacts invoice) {
        if (invoice.kind().equals("credit-note")) {
            return LetterKind.CREDIT_NOTE;
        }
        return invoice.balance().signum() > 0 ? LetterKind.INVOICE : LetterKind.SETTLED_INVOICE;
    }

    private static Language language(SubscribedEvents.PaymentReceived payment) {
        return payment.language() == null ? Language.EN : payment.language();
    }

    private static Letter receipt(SubscribedEvents.PaymentReceived payment, @Nullable Wording own) {
        var language = language(payment);
        var say = Phrases.in(language);
        var sender = Objects.requireNonNullElse(payment.organizationName(), WriteAccessLetter.PRODUCT);
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
        var amount = say.money(payment.amount(), payment.currency());
        var received = say.date(payment.receivedOn());
        var words = new Words(
                LetterKind.RECEIPT,
                language,
                own,
                Map.of(Placeholder.SELLER, sender, Placeholder.AMOUNT, amount, Placeholder.DATE, received));
        return new Letter(
                language,
                sender,
                payment.test() ? say.get("test.subject", words.subject()) : words.subject(),
                payment.test() ? say.get("test.receipt") : null,
                say.get("receipt.title"),
                amount,
                say.get("receipt.received", received),
                words.paragraphs(),
                facts,
                null,
                null,
                say.get("closing", sender));
    }

    /** A letter's wording with its values: the organization's as far as the letter has what it names, else INVOXA's. */
    private record Words(
            LetterKind kind, Language language, @Nullable Wording own, Map<Placeholder, String> values) {

        String subject() {
            var usual = UsualWording.of(kind, language);
            return (own == null ? usual : own)
                    .subject(values)
                    .or(() -> usual.subject(values))
                    .orElseThrow();
        }

        List<String> paragraphs() {
            var ours = own == null ? List.<String>of() : own.paragraphs(values);
            return ours.isEmpty() ? UsualWording.of(kind, language).paragraphs(values) : ours;
        }
    }
}
