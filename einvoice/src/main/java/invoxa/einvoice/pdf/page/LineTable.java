package invoxa.einvoice.pdf.page;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.pdf.canvas.Canvas;
import invoxa.einvoice.pdf.canvas.Colour;
import invoxa.einvoice.pdf.canvas.Flow;
import invoxa.einvoice.pdf.canvas.Style;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/** The lines, over as many pages as they need; each page repeats the heading and carries the sum so far. */
final class LineTable {

    private static final float NAME_LEFT = 82;
    private static final float NAME_WIDTH = 186;
    private static final float QUANTITY_RIGHT = 342;
    private static final float PRICE_RIGHT = 412;
    private static final float VAT_RIGHT = 456;
    private static final float CARRY_HEIGHT = 22;
    private static final int CELLS = 6;

    private final Flow flow;
    private final Canvas canvas;
    private final Words words;
    private final Invoice invoice;
    private final Totals totals;

    LineTable(Flow flow, Words words, Invoice invoice, Totals totals) {
        this.flow = flow;
        this.canvas = flow.canvas;
        this.words = words;
        this.invoice = invoice;
        this.totals = totals;
    }

    void draw() throws IOException {
        var table = canvas.tags.element("Table");
        head(canvas.tags.row(table, "TH", CELLS));
        var soFar = BigDecimal.ZERO;
        for (int i = 0; i < invoice.lines().size(); i++) {
            var line = invoice.lines().get(i);
            var row = layOut(line, i);
            boolean last = i == invoice.lines().size() - 1;
            if (i > 0 && !flow.fits(row.height() + (last ? 0 : CARRY_HEIGHT))) {
                carry("carriedForward", soFar);
                flow.turnPage();
                head(null);
                carry("broughtForward", soFar);
            }
            draw(row, line, i, canvas.tags.row(table, "TD", CELLS));
            soFar = soFar.add(totals.lines().get(i).net());
        }
    }

    /** What stands in the wide column of a line. */
    private record Row(List<String> name, List<String> details) {
        float height() {
            return name.size() * Style.BODY.leading() + details.size() * Style.SMALL.leading() + 9;
        }
    }

    private Row layOut(Line line, int index) throws IOException {
        var details = new ArrayList<String>();
        for (var text : details(line, totals.lines().get(index))) {
            details.addAll(canvas.wrap(Style.SMALL, text, NAME_WIDTH));
        }
        return new Row(canvas.wrap(Style.STRONG, line.item().name(), NAME_WIDTH), details);
    }

    private List<String> details(Line line, Totals.LineAmounts amounts) {
        var texts = new ArrayList<String>();
        var item = line.item();
        addIf(texts, item.description());
        if (item.sellerId() != null) {
            texts.add(words.get("itemNumber", item.sellerId()));
        }
        for (var attribute : item.attributes()) {
            texts.add(attribute.name() + ": " + attribute.value());
        }
        if (line.period() != null) {
            texts.add(Heading.joined(
                    " \u2013 ",
                    line.period().start() == null
                            ? null
                            : words.date(line.period().start()),
                    line.period().end() == null
                            ? null
                            : words.date(line.period().end())));
        }
        addIf(texts, line.note());
        for (int i = 0; i < line.allowancesAndCharges().size(); i++) {
            texts.add(adjustment(
                    line.allowancesAndCharges().get(i),
                    amounts.allowancesAndCharges().get(i).amount()));
        }
        return texts;
    }

    private static void addIf(List<String> texts, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.add(text);
        }
    }

    private String adjustment(AllowanceCharge what, BigDecimal amount) {
        boolean allowance = what.kind() == AllowanceCharge.Kind.ALLOWANCE;
        var label = Objects.requireNonNullElse(what.reason(), words.get(allowance ? "allowance" : "charge"));
        var percentage = what.percentage() == null
                ? ""
                : " " + words.number(what.percentage().value()) + "\u00a0%";
        return label + percentage + ": " + words.amount(allowance ? amount.negate() : amount);
    }

    private void draw(Row row, Line line, int index, List<PDStructureElement> cells) throws IOException {
        float y = flow.y;
        canvas.text(cells.get(0), Style.SOFT, Canvas.LEFT, y, Objects.requireNonNullElse(line.id(), "" + (index + 1)));
        canvas.textRight(
                cells.get(2),
                Style.BODY,
                QUANTITY_RIGHT,
                y,
                words.number(line.quantity()) + "\u00a0" + words.unit(line.unit()));
        int decimals = invoice.currency().exponent();
        canvas.textRight(
                cells.get(3),
                Style.BODY,
                PRICE_RIGHT,
                y,
                words.price(line.price().net(), decimals));
        var base = line.price().baseQuantity();
        if (base != null && base.compareTo(BigDecimal.ONE) != 0) {
            var per = words.get("perQuantity", words.number(base));
            canvas.textRight(cells.get(3), Style.SMALL, PRICE_RIGHT, y + Style.BODY.leading(), per);
        }
        var rate = line.vat().category().needsReason() ? null : line.vat().rate();
        canvas.textRight(
                cells.get(4),
                Style.BODY,
                VAT_RIGHT,
                y,
                rate == null ? "\u2013" : words.number(rate.value()) + "\u00a0%");
        canvas.textRight(
                cells.get(5),
                Style.BODY,
                Canvas.RIGHT,
                y,
                words.amount(totals.lines().get(index).net()));
        texts(cells.get(1), Style.STRONG, row.name());
        texts(cells.get(1), Style.SMALL, row.details());
        if (row.name().size() + row.details().size() < 2 && base != null) {
            flow.space(Style.SMALL.leading());
        }
        flow.space(-4);
        canvas.rule(Canvas.LEFT, flow.y, Canvas.RIGHT, Colour.HAIRLINE, 0.4f);
        flow.space(13);
    }

    /** A text longer than what is left of the page goes on at the top of the next. */
    private void texts(PDStructureElement cell, Style style, List<String> lines) throws IOException {
        for (var line : lines) {
            flow.need(style.leading());
            canvas.text(cell, style, NAME_LEFT, flow.y, line);
            flow.space(style.leading());
        }
    }

    private void head(@Nullable List<PDStructureElement> cells) throws IOException {
        float y = flow.y;
        var currency = invoice.currency().value();
        var style = Style.HEAD.in(canvas.palette.head());
        canvas.text(cell(cells, 0), style, Canvas.LEFT, y, words.get("position"));
        canvas.text(cell(cells, 1), style, NAME_LEFT, y, words.get("description"));
        canvas.textRight(cell(cells, 2), style, QUANTITY_RIGHT, y, words.get("quantity"));
        canvas.textRight(cell(cells, 3), style, PRICE_RIGHT, y, words.get("unitPrice"));
        canvas.textRight(cell(cells, 4), style, VAT_RIGHT, y, words.get("vat"));
        canvas.textRight(cell(cells, 5), style, Canvas.RIGHT, y, words.get("amount", currency));
        canvas.rule(Canvas.LEFT, y + 6, Canvas.RIGHT, canvas.palette.accent(), 0.9f);
        flow.space(21);
    }

    private static @Nullable PDStructureElement cell(@Nullable List<PDStructureElement> cells, int index) {
        return cells == null ? null : cells.get(index);
    }

    private void carry(String label, BigDecimal sum) throws IOException {
        canvas.textRight(null, Style.SOFT, VAT_RIGHT, flow.y, words.get(label));
        canvas.textRight(
                null,
                Style.SOFT,
                Canvas.RIGHT,
                flow.y,
                words.amount(sum.setScale(totals.lineTotal().scale())));
        flow.space(18);
    }
}
