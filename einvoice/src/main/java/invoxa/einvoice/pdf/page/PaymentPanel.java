package invoxa.einvoice.pdf.page;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.pdf.canvas.Canvas;
import invoxa.einvoice.pdf.canvas.Colour;
import invoxa.einvoice.pdf.canvas.Flow;
import invoxa.einvoice.pdf.canvas.QrCode;
import invoxa.einvoice.pdf.canvas.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How to pay: the account and what to quote, with a code for the banking app where there is one. */
final class PaymentPanel {

    private static final float EDGE = 3;
    private static final float PADDING = 14;
    private static final float CODE = 92;
    private static final float LABEL_WIDTH = 96;

    private final Flow flow;
    private final Canvas canvas;
    private final Words words;
    private final Invoice invoice;
    private final Totals totals;

    PaymentPanel(Flow flow, Words words, Invoice invoice, Totals totals) {
        this.flow = flow;
        this.canvas = flow.canvas;
        this.words = words;
        this.invoice = invoice;
        this.totals = totals;
    }

    private record Fact(String label, List<String> value) {}

    /** @param slip whether a QR-bill says how to pay; then only further accounts are worth a panel */
    void draw(boolean slip) throws IOException {
        var payment = invoice.payment();
        if (payment == null
                || slip && payment.creditTransfers().size() < 2
                || totals.payable().signum() <= 0
                || words.isCredit(invoice.typeCode())) {
            return;
        }
        var code = slip
                ? Optional.<QrCode>empty()
                : EpcPayment.of(invoice, totals.payable()).flatMap(QrCode::of);
        float left = Canvas.LEFT + PADDING + (code.isPresent() ? CODE + 18 : 0);
        var facts = facts(payment, Canvas.RIGHT - PADDING - left - LABEL_WIDTH);
        if (facts.isEmpty()) {
            return;
        }
        float height = height(facts, code);
        flow.need(height);
        float top = flow.y - 10;
        canvas.box(Canvas.LEFT, top, Canvas.RIGHT - Canvas.LEFT, height, Colour.PANEL);
        edge(top, height);
        if (code.isPresent()) {
            drawCode(code.get(), top);
        }
        float y = top + PADDING + 9;
        canvas.text(canvas.tags.element("H2"), Style.STRONG.in(canvas.palette.accent()), left, y, heading(payment));
        y += 18;
        for (var fact : facts) {
            var owner = canvas.tags.element("P");
            canvas.text(owner, Style.SOFT, left, y, fact.label());
            y = canvas.texts(owner, Style.BODY, left + LABEL_WIDTH, y, fact.value()) + 1.5f;
        }
        flow.y = top + height + 20;
    }

    private void edge(float top, float height) throws IOException {
        var band = canvas.palette.band();
        if (band != null) {
            canvas.box(Canvas.LEFT, top, EDGE, height, band);
        }
    }

    private float height(List<Fact> facts, Optional<QrCode> code) {
        float text = 2 * PADDING + 18;
        for (var fact : facts) {
            text += fact.value().size() * Style.BODY.leading() + 1.5f;
        }
        return code.isPresent() ? Math.max(text, CODE + 2 * PADDING + 12) : text;
    }

    private void drawCode(QrCode code, float top) throws IOException {
        float y = top + PADDING;
        canvas.box(Canvas.LEFT + PADDING - 4, y - 4, CODE + 8, CODE + 8, new Colour(1, 1, 1));
        canvas.squares(canvas.tags.figure(words.get("code.alt")), code, Canvas.LEFT + PADDING, y, CODE);
        canvas.text(canvas.tags.element("P"), Style.TINY, Canvas.LEFT + PADDING - 3, y + CODE + 14, words.get("code"));
    }

    private String heading(PaymentInstructions payment) {
        if (payment.directDebit() != null) {
            return words.get("pay.directDebit");
        }
        return words.get(payment.creditTransfers().isEmpty() ? "pay.other" : "pay.transfer");
    }

    private List<Fact> facts(PaymentInstructions payment, float width) throws IOException {
        var facts = new ArrayList<Fact>();
        for (var account : payment.creditTransfers()) {
            add(facts, "accountName", account.accountName(), width);
            add(facts, "account", grouped(account.account()), width);
            add(facts, "bic", account.bic(), width);
        }
        var card = payment.card();
        if (card != null) {
            add(facts, "card", card.number(), width);
        }
        var debit = payment.directDebit();
        if (debit != null) {
            add(
                    facts,
                    "debitedAccount",
                    debit.debitedAccount() == null ? null : grouped(debit.debitedAccount()),
                    width);
            add(facts, "mandate", debit.mandate(), width);
            add(facts, "creditorId", debit.creditorId(), width);
        }
        if (!facts.isEmpty()) {
            var reference = payment.remittanceInformation();
            add(facts, "remittance", reference == null ? invoice.number() : reference, width);
            add(facts, "amountDue", words.amount(totals.payable()) + " " + invoice.currency(), width);
        }
        return facts;
    }

    private void add(List<Fact> facts, String label, @Nullable String value, float width) throws IOException {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(words.get(label), canvas.wrap(Style.BODY, value, width)));
        }
    }

    /** An IBAN in groups of four, as it is read aloud; another account number as it is. */
    private static String grouped(String account) {
        var plain = account.replace(" ", "");
        return plain.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}") ? inFours(plain) : account;
    }

    /** In groups of four, as IBANs and creditor references are read. */
    static String inFours(String plain) {
        return plain.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
