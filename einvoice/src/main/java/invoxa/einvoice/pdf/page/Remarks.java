package invoxa.einvoice.pdf.page;

import invoxa.einvoice.model.EarlyPaymentDiscount;
import invoxa.einvoice.model.EarlyPaymentTerms;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.pdf.canvas.Canvas;
import invoxa.einvoice.pdf.canvas.Flow;
import invoxa.einvoice.pdf.canvas.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said in words: the invoice's own on why no VAT is charged, the terms of payment, the notes. */
final class Remarks {

    private final Flow flow;
    private final Canvas canvas;
    private final Words words;
    private final Invoice invoice;
    private final Totals totals;

    Remarks(Flow flow, Words words, Invoice invoice, Totals totals) {
        this.flow = flow;
        this.canvas = flow.canvas;
        this.words = words;
        this.invoice = invoice;
        this.totals = totals;
    }

    void draw() throws IOException {
        for (var row : totals.vatBreakdown()) {
            if (row.category().needsReason() && isStated(invoice, row)) {
                say(words.get("noVat", words.amount(row.taxable()), invoice.currency()), row.reason());
            }
        }
        say(words.get("terms"), terms());
        for (var note : invoice.notes()) {
            say(null, note.text());
        }
        say(words.get("attachments"), attachments());
    }

    /** Whether the invoice says in its own words why this row has no VAT. */
    static boolean isStated(Invoice invoice, Totals.VatRow row) {
        var reason = row.reason();
        return reason != null
                && invoice.vatExemptions().stream().anyMatch(exemption -> reason.equals(exemption.reason()));
    }

    /** Discounts for early payment in words: the terms have them as machines read them. */
    private String terms() {
        var terms = EarlyPaymentTerms.of(invoice.paymentTerms());
        var lines = new ArrayList<String>();
        if (terms.text() != null) {
            lines.add(terms.text());
        }
        terms.discounts().forEach(discount -> lines.add(discount(discount)));
        return String.join("\n", lines);
    }

    private String discount(EarlyPaymentDiscount discount) {
        var base = discount.base() == null
                ? ""
                : " " + words.get("earlyPayment.base", words.amount(discount.base()), invoice.currency());
        var until = invoice.issueDate() == null
                ? ""
                : " "
                        + words.get(
                                "earlyPayment.until",
                                words.date(invoice.issueDate().plusDays(discount.days())));
        return words.get(
                "earlyPayment", words.number(discount.percentage().value()), base, discount.days() + "", until);
    }

    private String attachments() {
        return invoice.attachments().stream()
                .map(each -> Heading.joined(" \u2013 ", each.reference(), each.description()))
                .collect(Collectors.joining("\n"));
    }

    private void say(@Nullable String heading, @Nullable String text) throws IOException {
        var lines = canvas.wrap(Style.BODY, text, Canvas.RIGHT - Canvas.LEFT);
        if (lines.isEmpty()) {
            return;
        }
        flow.need(Style.BODY.leading() * (heading == null ? 2 : 3));
        if (heading != null) {
            canvas.text(canvas.tags.element("H2"), Style.HEAD, Canvas.LEFT, flow.y, heading);
            flow.space(Style.BODY.leading());
        }
        var owner = canvas.tags.element("P");
        for (var line : lines) {
            flow.need(Style.BODY.leading());
            canvas.text(owner, Style.BODY, Canvas.LEFT, flow.y, line);
            flow.space(Style.BODY.leading());
        }
        flow.space(8);
    }
}
