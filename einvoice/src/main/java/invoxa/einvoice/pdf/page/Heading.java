package invoxa.einvoice.pdf.page;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Period;
import invoxa.einvoice.model.PrecedingInvoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.pdf.canvas.Canvas;
import invoxa.einvoice.pdf.canvas.Colour;
import invoxa.einvoice.pdf.canvas.Flow;
import invoxa.einvoice.pdf.canvas.Style;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * The upper third of the first page: logo, title, the buyer's address where a window envelope shows it (DIN 5008, form
 * B), the facts of the document beside it, and the amount due in one line.
 */
final class Heading {

    static final float LOGO_HEIGHT = 46;
    static final float LOGO_WIDTH = 190;
    private static final float BRAND_WIDTH = 290;
    private static final float GAP = 24;
    private static final float WINDOW_TOP = 134;
    private static final float WINDOW_WIDTH = 236;
    private static final float FACTS_LEFT = 334;
    private static final float FACTS_TOP = 136;
    private static final float LABEL_WIDTH = 92;
    private static final float BODY_TOP = 262;

    private final Flow flow;
    private final Canvas canvas;
    private final Words words;
    private final Invoice invoice;
    private final Totals totals;

    Heading(Flow flow, Words words, Invoice invoice, Totals totals) {
        this.flow = flow;
        this.canvas = flow.canvas;
        this.words = words;
        this.invoice = invoice;
        this.totals = totals;
    }

    void draw(String title, String number, Optional<PDImageXObject> logo) throws IOException {
        brand(logo, Math.min(BRAND_WIDTH, Canvas.RIGHT - Canvas.LEFT - GAP - canvas.width(Style.TITLE, title)));
        canvas.textRight(canvas.tags.element("H1"), Style.TITLE, Canvas.RIGHT, 66, title);
        canvas.textRight(canvas.tags.element("P"), Style.LEAD.in(Colour.SOFT), Canvas.RIGHT, 86, number);
        float left = window();
        float right = facts();
        flow.y = Math.max(Math.max(left, right) + 14, BODY_TOP);
        lead();
    }

    private void brand(Optional<PDImageXObject> logo, float width) throws IOException {
        var name = Objects.requireNonNullElse(
                invoice.seller().tradingName(), invoice.seller().name());
        if (logo.isEmpty()) {
            var style = new Style(true, 16, canvas.palette.accent());
            float y = 64;
            var owner = canvas.tags.element("P");
            for (var line : canvas.wrap(style, name, width).stream().limit(2).toList()) {
                canvas.text(owner, style, Canvas.LEFT, y, line);
                y += 20;
            }
            return;
        }
        var image = logo.get();
        float scale = Math.min(LOGO_WIDTH / image.getWidth(), LOGO_HEIGHT / image.getHeight());
        canvas.image(
                canvas.tags.figure(name),
                image,
                Canvas.LEFT,
                Canvas.TOP - 4,
                image.getWidth() * scale,
                image.getHeight() * scale);
    }

    private float window() throws IOException {
        var seller = invoice.seller();
        var sender = joined(" \u00b7 ", seller.name(), street(seller), place(seller.address()));
        var lines = canvas.wrap(Style.TINY, sender, WINDOW_WIDTH);
        canvas.text(canvas.tags.element("P"), Style.TINY, Canvas.LEFT, WINDOW_TOP, lines.getFirst());
        canvas.rule(Canvas.LEFT, WINDOW_TOP + 5, Canvas.LEFT + WINDOW_WIDTH, Colour.HAIRLINE, 0.5f);
        var style = new Style(false, 10, Colour.INK);
        var address = new ArrayList<String>();
        for (var line : addressLines(invoice.buyer())) {
            address.addAll(canvas.wrap(style, line, WINDOW_WIDTH));
        }
        return canvas.texts(canvas.tags.element("P"), style, Canvas.LEFT, WINDOW_TOP + 21, address);
    }

    private List<String> addressLines(Party party) {
        var lines = new ArrayList<String>();
        lines.add(party.name());
        if (party.contact() != null && party.contact().name() != null) {
            lines.add(party.contact().name());
        }
        var address = party.address();
        if (address != null) {
            Stream.of(address.line1(), address.line2(), address.line3(), place(address), abroad(address))
                    .filter(line -> line != null && !line.isBlank())
                    .forEach(lines::add);
        }
        return lines;
    }

    /** The country's name in capitals, as the post wants it on a letter that leaves the seller's country. */
    private @Nullable String abroad(Address address) {
        var from = invoice.seller().address();
        if (address.country() == null || from != null && address.country().equals(from.country())) {
            return null;
        }
        var locale = words.language().locale();
        return java.util.Locale.of("", address.country().value())
                .getDisplayCountry(locale)
                .toUpperCase(locale);
    }

    private float facts() throws IOException {
        float y = FACTS_TOP;
        for (var fact : factRows()) {
            var owner = canvas.tags.element("P");
            canvas.text(owner, Style.SOFT, FACTS_LEFT, y, fact.label());
            var value = canvas.wrap(Style.BODY, fact.value(), Canvas.RIGHT - FACTS_LEFT - LABEL_WIDTH);
            y = canvas.texts(owner, Style.BODY, FACTS_LEFT + LABEL_WIDTH, y, value) + 1.5f;
        }
        return y;
    }

    private record Fact(String label, String value) {}

    private List<Fact> factRows() {
        var rows = new ArrayList<Fact>();
        add(rows, "issued", date(invoice.issueDate()));
        add(
                rows,
                "delivered",
                invoice.delivery() == null ? null : date(invoice.delivery().date()));
        add(rows, "period", period(invoice.period()));
        if (!words.isCredit(invoice.typeCode())) {
            add(rows, "due", date(invoice.dueDate()));
        }
        invoice.precedingInvoices().forEach(before -> add(rows, "preceding", named(before)));
        var references = invoice.references();
        add(rows, "buyerReference", references.buyer());
        add(rows, "purchaseOrder", references.purchaseOrder());
        add(rows, "salesOrder", references.salesOrder());
        add(rows, "contract", references.contract());
        add(rows, "project", references.project());
        add(rows, "despatchAdvice", references.despatchAdvice());
        add(rows, "buyerVatId", invoice.buyer().vatId());
        return rows;
    }

    private void add(List<Fact> rows, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(new Fact(words.of(label, invoice.typeCode()), value));
        }
    }

    private String named(PrecedingInvoice before) {
        return before.issueDate() == null
                ? before.number()
                : words.get("precedingDated", before.number(), words.date(before.issueDate()));
    }

    private void lead() throws IOException {
        var amount = words.amount(totals.payable().abs()) + " " + invoice.currency();
        String text;
        if (words.isCredit(invoice.typeCode()) || totals.payable().signum() < 0) {
            text = words.get("lead.credit", amount);
        } else if (totals.payable().signum() == 0) {
            text = words.get("lead.nothing");
        } else if (invoice.dueDate() == null) {
            text = words.get("lead.payable", amount);
        } else {
            text = words.get("lead.due", amount, words.date(invoice.dueDate()));
        }
        canvas.text(canvas.tags.element("P"), Style.LEAD, Canvas.LEFT, flow.y, text);
        flow.space(24);
    }

    private @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : words.date(date);
    }

    private @Nullable String period(@Nullable Period period) {
        if (period == null) {
            return null;
        }
        return period.start() != null && period.start().equals(period.end())
                ? date(period.start())
                : joined(" \u2013 ", date(period.start()), date(period.end()));
    }

    private static @Nullable String street(Party party) {
        return party.address() == null ? null : party.address().line1();
    }

    static String place(@Nullable Address address) {
        return address == null ? "" : joined(" ", address.postCode(), address.city());
    }

    static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
    }
}
