package invoxa.einvoice.pdf.page;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.pdf.canvas.Canvas;
import invoxa.einvoice.pdf.canvas.Colour;
import invoxa.einvoice.pdf.canvas.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The foot of every page: who the seller is before the law, how to reach them, and which page of how many. */
final class Footer {

    private static final float TOP = 776;
    private static final float[] COLUMNS = {Canvas.LEFT, 222, 388};
    private static final float WIDTH = 150;
    private static final int MAX_LINES = 5;

    private final Canvas canvas;
    private final Words words;
    private final Invoice invoice;

    Footer(Canvas canvas, Words words, Invoice invoice) {
        this.canvas = canvas;
        this.words = words;
        this.invoice = invoice;
    }

    /** @param raised whether the last page ends in a QR-bill, above which its foot stands */
    void draw(boolean raised) throws IOException {
        var columns = List.of(wrapped(who()), wrapped(contact()), wrapped(registration()));
        int pages = canvas.pageCount();
        for (int page = 0; page < pages; page++) {
            canvas.reopen(page);
            float top = raised && page == pages - 1 ? TOP - QrBillSlip.HEIGHT : TOP;
            canvas.rule(Canvas.LEFT, top, Canvas.RIGHT, Colour.HAIRLINE, 0.6f);
            canvas.textRight(null, Style.TINY, Canvas.RIGHT, top - 6, words.get("page", page + 1, pages));
            for (int i = 0; i < columns.size(); i++) {
                canvas.texts(null, Style.TINY, COLUMNS[i], top + 13, columns.get(i));
            }
        }
    }

    private List<String> wrapped(List<String> texts) throws IOException {
        var lines = new ArrayList<String>();
        for (var text : texts) {
            lines.addAll(canvas.wrap(Style.TINY, text, WIDTH));
        }
        return lines.size() > MAX_LINES ? lines.subList(0, MAX_LINES) : lines;
    }

    private List<String> who() {
        var seller = invoice.seller();
        var out = new ArrayList<String>();
        out.add(seller.name());
        var address = seller.address();
        if (address != null) {
            addIf(out, null, Heading.joined(", ", address.line1(), address.line2()));
            addIf(out, null, Heading.place(address));
        }
        return out;
    }

    private List<String> contact() {
        var out = new ArrayList<String>();
        var contact = invoice.seller().contact();
        if (contact != null) {
            addIf(out, null, contact.name());
            addIf(out, null, contact.phone());
            addIf(out, null, contact.email());
        }
        return out;
    }

    private List<String> registration() {
        var seller = invoice.seller();
        var out = new ArrayList<String>();
        addIf(out, words.get("sellerVatId"), seller.vatId());
        addIf(out, words.get("taxNumber"), seller.taxRegistrationId());
        if (seller.legalRegistration() != null) {
            addIf(out, words.get("registration"), seller.legalRegistration().value());
        }
        addIf(out, null, seller.legalInformation());
        return out;
    }

    private static void addIf(List<String> out, @Nullable String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            out.add(label == null ? value : label + " " + value);
        }
    }
}
