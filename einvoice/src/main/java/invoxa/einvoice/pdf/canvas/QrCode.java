package invoxa.einvoice.pdf.canvas;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A QR code (ISO/IEC 18004) with error correction M, as a square of dark and light modules. */
public final class QrCode {

    private final ByteMatrix matrix;

    private QrCode(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    /** The code of a text in UTF-8, or empty where it is too long for one. */
    public static Optional<QrCode> of(String text) {
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            return Optional.of(new QrCode(
                    Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix()));
        } catch (WriterException e) {
            return Optional.empty();
        }
    }

    /**
     * The code of a text in UTF-8 that does not say so, as payment apps expect of a Swiss QR-bill: the bytes are given
     * as letters of Latin-1, which an encoder that is told nothing takes one for one.
     */
    public static Optional<QrCode> ofBytes(String text) {
        try {
            var bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return Optional.of(
                    new QrCode(Encoder.encode(bytes, ErrorCorrectionLevel.M).getMatrix()));
        } catch (WriterException e) {
            return Optional.empty();
        }
    }

    public int size() {
        return matrix.getWidth();
    }

    public boolean dark(int column, int row) {
        return matrix.get(column, row) == 1;
    }
}
