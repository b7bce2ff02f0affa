package invoxa.tests.documents;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Item;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.einvoice.profile.Profile;
import invoxa.kernel.AccentColor;
import invoxa.kernel.Language;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Random invoices whose lines say what a text can hold at worst, under logos of every kind; each from its number. */
final class Hostile {

    private static final List<String> TEXTS = List.of(
            "emoji \ud83d\ude80\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 and a lone surrogate \ud83d",
            "\u4e2d\u6587\u53d1\u7968 \u05e2\u05d1\u05e8\u05d9\u05ea \u0627\u0644\u0639\u0631\u0628\u064a\u0629"
                    + " \u65e5\u672c\u8a9e \ud55c\uad6d\uc5b4",
            "control \u0000\u0007\u001b and \u200b\u202e formats \u2066x\u2069",
            "W".repeat(500),
            "<x:y>&amp;]]></x:y> \\ % ) ( \u0084\u0085",
            "e\u0301\u0302\u0303\u0304".repeat(40),
            "\ufffd\ufeff\u00ad\ufdd0\uffff",
            "line\rone\n\n\n\ttwo\u2028three",
            " \u00a0\u3000 ",
            "-".repeat(300) + " " + "1,234.56 ".repeat(60));
    private static final int[] KINDS = {
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_4BYTE_ABGR_PRE
    };
    private static final int[] SIDES = {1, 2, 33, 400, 1500};

    private Hostile() {}

    static Invoice invoice(int number) {
        var random = new Random(number);
        var invoice = RandomInvoices.of(number, Profile.EN16931);
        return Copies.lines(
                invoice,
                invoice.lines().stream().map(line -> saying(line, text(random))).toList());
    }

    /** Now and then none, or bytes that are no image. */
    static Branding look(int number) {
        var random = new Random(number);
        var language = Language.values()[number % Language.values().length];
        var logo = switch (number % 10) {
            case 0 -> null;
            case 1 -> broken(random);
            default -> image(random, number % 2 == 0 ? "png" : "jpeg");
        };
        var accent = random.nextBoolean() ? null : new AccentColor("#%06x".formatted(random.nextInt(0x1000000)));
        return new Branding(language, logo, accent);
    }

    private static Line saying(Line line, String text) {
        return new Line(
                line.id(),
                text,
                line.invoicedObject(),
                line.quantity(),
                line.unit(),
                line.orderLine(),
                line.buyerAccounting(),
                line.period(),
                line.price(),
                line.allowancesAndCharges(),
                line.vat(),
                new Item(text, text, null, null, null, List.of(), null, List.of()));
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size())) + TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static byte[] broken(Random random) {
        var whole = image(random, "png");
        whole[whole.length / 2] ^= 0x55;
        return whole;
    }

    private static byte[] image(Random random, String format) {
        int width = SIDES[random.nextInt(SIDES.length)];
        int height = SIDES[random.nextInt(SIDES.length)];
        // JPEG knows neither transparency nor indexed colours
        int kind = format.equals("jpeg")
                ? random.nextBoolean() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY
                : KINDS[random.nextInt(KINDS.length)];
        var image = new BufferedImage(width, height, kind);
        var graphics = image.createGraphics();
        for (int i = 0; i < 20; i++) {
            graphics.setColor(new Color(random.nextInt(), true));
            graphics.fillOval(random.nextInt(width), random.nextInt(height), width / 2 + 1, height / 2 + 1);
        }
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
