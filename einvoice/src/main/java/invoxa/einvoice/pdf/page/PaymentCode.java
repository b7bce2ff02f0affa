package invoxa.einvoice.pdf.page;

import com.fasterxml.jackson.annotation.JsonValue;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.pdf.canvas.QrCode;
import invoxa.einvoice.swiss.QrBill;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** What a banking app reads from a screen to pay what is owed now, where the PDF's code is for the whole document. */
public final class PaymentCode {

    /** Light modules around the code, as ISO/IEC 18004 wants it. */
    private static final int QUIET = 4;

    /** The Swiss cross and its field, as shares of the code's side. */
    private static final double CROSS_FIELD = 7d / 46;

    private static final double CROSS = 6d / 46;
    private static final double BAR_LENGTH = 3.88 / 46;
    private static final double BAR_WIDTH = 1.16 / 46;

    /** Whose code it is. */
    public enum Kind {
        /** A SEPA credit transfer, EPC069-12. */
        EPC,
        /** The payment part of a Swiss QR-bill. */
        SWISS_QR;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;
    private final QrCode code;

    private PaymentCode(Kind kind, QrCode code) {
        this.kind = kind;
        this.code = code;
    }

    /** Empty where nothing is owed, or no standard has a code for how it is paid. */
    public static Optional<PaymentCode> of(Invoice invoice, BigDecimal owed) {
        return QrBill.of(invoice, owed)
                .flatMap(bill -> QrCode.ofBytes(bill.payload()))
                .map(code -> new PaymentCode(Kind.SWISS_QR, code))
                .or(() ->
                        EpcPayment.of(invoice, owed).flatMap(QrCode::of).map(code -> new PaymentCode(Kind.EPC, code)));
    }

    public Kind kind() {
        return kind;
    }

    /** A picture without size of its own, black on white whatever the page behind it is. */
    public String svg() {
        int side = code.size() + 2 * QUIET;
        var svg =
                new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" ".formatted(side)
                        + "shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%1$dv%1$dh-%1$dz\"/><path d=\""
                                .formatted(side));
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                if (code.dark(column, row)) {
                    svg.append('M')
                            .append(column + QUIET)
                            .append(' ')
                            .append(row + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        svg.append("\"/>");
        if (kind == Kind.SWISS_QR) {
            bar(svg, CROSS_FIELD, CROSS_FIELD, "#fff");
            bar(svg, CROSS, CROSS, "#000");
            bar(svg, BAR_LENGTH, BAR_WIDTH, "#fff");
            bar(svg, BAR_WIDTH, BAR_LENGTH, "#fff");
        }
        return svg.append("</svg>").toString();
    }

    /** A box in the middle, its sides given as shares of the code's. */
    private void bar(StringBuilder svg, double width, double height, String fill) {
        double middle = QUIET + code.size() / 2d;
        double wide = width * code.size();
        double high = height * code.size();
        svg.append("<path fill=\"")
                .append(fill)
                .append("\" d=\"M")
                .append(middle - wide / 2)
                .append(' ')
                .append(middle - high / 2)
                .append('h')
                .append(wide)
                .append('v')
                .append(high)
                .append('h')
                .append(-wide)
                .append("z\"/>");
    }
}
