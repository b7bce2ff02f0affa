package invoxa.einvoice.pdf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a QR code that is drawn as SVG, a square for each dark module, as a camera would. */
public final class SvgCode {

    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 ([0-9]+) ");
    private static final Pattern MODULE = Pattern.compile("M([0-9]+) ([0-9]+)h1v1h-1z");
    private static final int ENLARGED = 8;

    private SvgCode() {}

    /** The text of the code, its bytes taken as UTF-8. */
    public static String read(String svg) {
        var size = SIDE.matcher(svg);
        if (!size.find()) {
            throw new AssertionError("not a picture: " + svg);
        }
        int side = Integer.parseInt(size.group(1)) * ENLARGED;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        var module = MODULE.matcher(svg);
        while (module.find()) {
            int column = Integer.parseInt(module.group(1)) * ENLARGED;
            int row = Integer.parseInt(module.group(2)) * ENLARGED;
            for (int y = row; y < row + ENLARGED; y++) {
                Arrays.fill(pixels, y * side + column, y * side + column + ENLARGED, 0);
            }
        }
        try {
            var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.CHARACTER_SET, "UTF-8"))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("no camera can read it", e);
        }
    }
}
