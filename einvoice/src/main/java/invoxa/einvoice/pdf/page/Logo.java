package invoxa.einvoice.pdf.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a logo; refuses one whose pixels would take more memory than a page is worth. */
final class Logo {

    private static final long MAX_PIXELS = 4_000_000;

    private Logo() {}

    static Optional<PDImageXObject> read(PDDocument document, byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return Optional.empty();
        }
        try {
            return pixels(bytes) > MAX_PIXELS
                    ? Optional.empty()
                    : Optional.of(PDImageXObject.createFromByteArray(document, bytes, "logo"));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The size that the image's header states; its pixels are not decoded for it. */
    private static long pixels(byte[] bytes) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("not an image");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }
}
