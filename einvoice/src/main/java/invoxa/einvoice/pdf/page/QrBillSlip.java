package invoxa.einvoice.pdf.page;

import invoxa.einvoice.pdf.canvas.Canvas;
import invoxa.einvoice.pdf.canvas.Colour;
import invoxa.einvoice.pdf.canvas.Flow;
import invoxa.einvoice.pdf.canvas.QrCode;
import invoxa.einvoice.pdf.canvas.Style;
import invoxa.einvoice.swiss.QrBill;
import invoxa.einvoice.swiss.QrBill.ReferenceType;
import invoxa.einvoice.swiss.SlipAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * The Swiss QR-bill at the foot of a page: receipt and payment part, 210 by 105 millimetres, set in the places, sizes
 * and typeface that the guidelines lay down. Distances here are in millimetres from its upper left corner.
 */
final class QrBillSlip {

    static final float HEIGHT = mm(105);
    private static final float TOP = Canvas.PAGE_HEIGHT - HEIGHT;
    /** Down to where a page that bears the slip can be written on; between stands the raised foot. */
    static final float ROOM = Canvas.BOTTOM - HEIGHT + 14;

    private static final float MARGIN = 5;
    private static final float RECEIPT = 62;
    private static final float RECEIPT_WIDTH = 52;
    private static final float PART = RECEIPT + MARGIN;
    private static final float DETAILS = 118;
    private static final float DETAILS_WIDTH = 87;
    private static final float CODE = 46;
    private static final float CODE_TOP = 17;
    private static final float AMOUNT_TOP = 68;
    private static final int MAX_LINES = 2;

    private static final Style TITLE = Style.slip(true, 11);
    private static final Face SMALL = new Face(Style.slip(true, 6), Style.slip(false, 8), 9);
    private static final Face LARGE = new Face(Style.slip(true, 8), Style.slip(false, 10), 11);

    /** How labels and values of one part are set, and the distance between their lines in points. */
    private record Face(Style label, Style value, float leading) {}

    private final Canvas canvas;
    private final Words words;
    private final QrBill bill;
    private final QrCode code;

    QrBillSlip(Canvas canvas, Words words, QrBill bill, QrCode code) {
        this.canvas = canvas;
        this.words = words;
        this.bill = bill;
        this.code = code;
    }

    private static float mm(float millimetres) {
        return millimetres * 72 / 25.4f;
    }

    private static float y(float millimetres) {
        return TOP + mm(millimetres);
    }

    void draw(Flow flow) throws IOException {
        if (flow.y > ROOM) {
            flow.turnPage();
        }
        canvas.box(0, TOP, Canvas.PAGE_WIDTH, 0.5f, Colour.BLACK);
        canvas.box(mm(RECEIPT), TOP, 0.5f, HEIGHT, Colour.BLACK);
        var separate = words.get("slip.separate");
        var style = Style.slip(false, 7);
        float left = (Canvas.PAGE_WIDTH - canvas.width(style, separate)) / 2;
        canvas.text(canvas.tags.element("P"), style, left, TOP - 4, separate);
        receipt();
        paymentPart();
    }

    private void receipt() throws IOException {
        title("slip.receipt", MARGIN);
        float at = account(SMALL, MARGIN, y(12), RECEIPT_WIDTH);
        at = reference(SMALL, MARGIN, at, RECEIPT_WIDTH);
        debtor(SMALL, MARGIN, at, RECEIPT_WIDTH, 52, 20);
        amount(SMALL, MARGIN, 12);
        var accept = words.get("slip.accept");
        canvas.textRight(
                canvas.tags.element("P"), SMALL.label(), mm(MARGIN + RECEIPT_WIDTH), y(82) + SMALL.leading(), accept);
    }

    private void paymentPart() throws IOException {
        title("slip.part", PART);
        var figure = canvas.tags.figure(words.get("slip.code"));
        canvas.squares(figure, code, mm(PART), y(CODE_TOP), mm(CODE));
        cross(figure, PART + CODE / 2, CODE_TOP + CODE / 2);
        amount(LARGE, PART, 15);
        float at = account(LARGE, DETAILS, y(MARGIN), DETAILS_WIDTH);
        at = reference(LARGE, DETAILS, at, DETAILS_WIDTH);
        if (!bill.message().isEmpty()) {
            at = block(LARGE, "slip.information", List.of(bill.message()), DETAILS, at, DETAILS_WIDTH, 3);
        }
        debtor(LARGE, DETAILS, at, DETAILS_WIDTH, 65, 25);
    }

    private void title(String label, float left) throws IOException {
        canvas.text(canvas.tags.element("H2"), TITLE, mm(left), y(MARGIN) + TITLE.size() * 0.8f, words.get(label));
    }

    private float account(Face face, float left, float at, float width) throws IOException {
        var who = new ArrayList<String>();
        who.add(PaymentPanel.inFours(bill.iban()));
        who.addAll(bill.creditor().lines());
        return block(face, "slip.account", who, left, at, width, MAX_LINES);
    }

    private float reference(Face face, float left, float at, float width) throws IOException {
        if (bill.type() == ReferenceType.NON) {
            return at;
        }
        var grouped = bill.type() == ReferenceType.QRR
                ? bill.reference().replaceAll("(?<=^..)|(?<=^..(.....){1,4})", " ")
                : PaymentPanel.inFours(bill.reference());
        return block(face, "slip.reference", List.of(grouped), left, at, width, MAX_LINES);
    }

    private void debtor(Face face, float left, float at, float width, float boxWidth, float boxHeight)
            throws IOException {
        SlipAddress debtor = bill.debtor();
        if (debtor != null) {
            block(face, "slip.debtor", debtor.lines(), left, at, width, MAX_LINES);
            return;
        }
        float below = block(face, "slip.debtor.blank", List.of(), left, at, width, 1);
        corners(mm(left), below - face.leading() + 3, mm(boxWidth), mm(boxHeight));
    }

    /** A label and what stands under it; gives where the next one begins. */
    private float block(Face face, String label, List<String> values, float left, float at, float width, int most)
            throws IOException {
        var owner = canvas.tags.element("P");
        float y = at + face.leading() * 0.8f;
        canvas.text(owner, face.label(), mm(left), y, words.get(label));
        for (var value : values) {
            for (var line : canvas.wrap(face.value(), value, mm(width)).stream()
                    .limit(most)
                    .toList()) {
                y += face.leading();
                canvas.text(owner, face.value(), mm(left), y, line);
            }
        }
        return y + face.leading() * 1.2f;
    }

    private void amount(Face face, float left, float currencyWidth) throws IOException {
        var amount = bill.amount().toPlainString().replaceAll("(?<=[0-9])(?=([0-9]{3})+\\.)", "\u00a0");
        block(face, "slip.currency", List.of(bill.currency()), left, y(AMOUNT_TOP), currencyWidth, 1);
        block(face, "slip.amount", List.of(amount), left + currencyWidth, y(AMOUNT_TOP), 36, 1);
    }

    /** 7 mm with its white edge, the black square 6 mm, the arms 3.88 by 1.16 mm. */
    private void cross(PDStructureElement figure, float x, float y) throws IOException {
        centred(figure, x, y, 7, 7, Colour.WHITE);
        centred(figure, x, y, 6, 6, Colour.BLACK);
        centred(figure, x, y, 3.88f, 1.16f, Colour.WHITE);
        centred(figure, x, y, 1.16f, 3.88f, Colour.WHITE);
    }

    private void centred(PDStructureElement owner, float x, float y, float width, float height, Colour colour)
            throws IOException {
        canvas.box(owner, mm(x - width / 2), y(y - height / 2), mm(width), mm(height), colour);
    }

    private void corners(float left, float top, float width, float height) throws IOException {
        float arm = mm(3);
        float thin = 0.75f;
        for (float x : new float[] {left, left + width - arm}) {
            canvas.box(x, top, arm, thin, Colour.BLACK);
            canvas.box(x, top + height - thin, arm, thin, Colour.BLACK);
        }
        for (float x : new float[] {left, left + width - thin}) {
            canvas.box(x, top, thin, arm, Colour.BLACK);
            canvas.box(x, top + height - arm, thin, arm, Colour.BLACK);
        }
    }
}
