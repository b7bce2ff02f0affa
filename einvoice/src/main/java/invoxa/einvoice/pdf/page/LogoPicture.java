package invoxa.einvoice.pdf.page;

import invoxa.kernel.StopSignal;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * Makes of an uploaded picture the one that documents bear: a PNG in sRGB of no more pixels than are printed at 288 to
 * the inch, however large, in whichever colours and of whichever kind the upload was. It is done once an upload, so
 * that no document pays for it.
 */
public final class LogoPicture {

    /** 4,000 by 4,000: reading a progressive JPEG takes several bytes for each, in a task that has few to spare. */
    private static final long MAX_PIXELS = 16_000_000;

    /** A progressive JPEG goes over all its pixels in each: usual are 10, and a megabyte could hold 30,000. */
    private static final int MAX_SCANS = 100;

    private static final double PER_POINT = 4;

    private LogoPicture() {}

    /**
     * @param signal ends the reading early
     * @return empty for bytes that no picture can be read from, or one of absurdly many pixels or scans
     */
    public static Optional<byte[]> of(byte[] uploaded, StopSignal signal) {
        if (scans(uploaded) > MAX_SCANS) {
            return Optional.empty();
        }
        try (var in = new CheckedImage(uploaded, signal)) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                reader.addIIOReadProgressListener(new AbortedReading(signal));
                return (long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS
                        ? Optional.empty()
                        : Optional.of(png(fitted(reader, signal)));
            } finally {
                reader.dispose();
            }
        } catch (StopSignal.Stopped e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the decoders of the JDK throw both at bytes that are none of theirs
            return Optional.empty();
        }
    }

    private static int scans(byte[] bytes) {
        int scans = 0;
        for (int i = 1; i < bytes.length; i++) {
            scans += bytes[i - 1] == (byte) 0xFF && bytes[i] == (byte) 0xDA ? 1 : 0;
        }
        return bytes.length > 0 && bytes[0] == (byte) 0xFF ? scans : 0;
    }

    private static BufferedImage fitted(ImageReader reader, StopSignal signal) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        double scale =
                Math.min(1, Math.min(PER_POINT * Heading.LOGO_WIDTH / width, PER_POINT * Heading.LOGO_HEIGHT / height));
        // rows and columns are left out while it is read, up to twice the size that is wanted
        int every = Math.max(1, (int) Math.floor(0.5 / scale));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(every, every, 0, 0);
        var read = reader.read(0, parameters);
        signal.check();
        var fitted = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                read.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = fitted.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(read, 0, 0, fitted.getWidth(), fitted.getHeight(), null);
        graphics.dispose();
        return fitted;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("no writer of PNG");
        }
        return out.toByteArray();
    }
}
