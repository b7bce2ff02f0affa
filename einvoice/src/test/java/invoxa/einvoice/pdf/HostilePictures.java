package invoxa.einvoice.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pictures of at most 1 MB that ask for far more when they are drawn; each by what is wrong with it. */
public final class HostilePictures {

    private HostilePictures() {}

    /** Each is made when it is asked for. */
    public static Map<String, Supplier<byte[]>> all() {
        var pictures = new LinkedHashMap<String, Supplier<byte[]>>();
        pictures.put("a PNG of 65,535 by 65,535", () -> png(65_535, 65_535, 0, new byte[0]));
        pictures.put("a PNG of 2,147,483,647 by 2", () -> png(Integer.MAX_VALUE, 2, 0, new byte[0]));
        pictures.put("an interlaced PNG of 65,535 by 65,535", () -> png(65_535, 65_535, 1, new byte[0]));
        pictures.put("a PNG with 700 MB of text", () -> png(9, 9, 0, text("zTXt", 700)));
        pictures.put("a PNG with a colour profile of 700 MB", () -> png(9, 9, 0, text("iCCP", 700)));
        pictures.put("a PNG of one pixel and 700 MB of them", () -> png(1, 1, 0, chunk("IDAT", zeros(700))));
        pictures.put("a JPEG of 65,500 by 65,500", () -> resized(jpeg(64, false)));
        pictures.put("a JPEG of 9,000 scans over 4,000 by 4,000 pixels", () -> scans(9_000));
        pictures.put("a JPEG of 90 scans over 4,000 by 4,000 pixels", () -> scans(90));
        return pictures;
    }

    private static byte[] png(int width, int height, int interlaced, byte[] between) {
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        head.put(new byte[] {8, 2, 0, 0, (byte) interlaced});
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk("IHDR", head.array()),
                between,
                chunk("IDAT", zeros(1)),
                chunk("IEND", new byte[0]));
    }

    private static byte[] text(String type, int megabytes) {
        return chunk(type, joined(new byte[] {'x', 0, 0}, zeros(megabytes)));
    }

    private static byte[] chunk(String type, byte[] data) {
        var name = type.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return joined(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                name,
                data,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] zeros(int megabytes) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out)) {
            for (int i = 0; i < megabytes; i++) {
                deflating.write(new byte[1 << 20]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] jpeg(int side, boolean progressive) {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var to = ImageIO.createImageOutputStream(out)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(to);
            writer.write(
                    null,
                    new IIOImage(new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY), null, null),
                    parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Its head says 65,500 by 65,500 pixels. */
    private static byte[] resized(byte[] jpeg) {
        int at = find(jpeg, 0xC0, 0) + 5;
        ByteBuffer.wrap(jpeg).putShort(at, (short) 65_500).putShort(at + 2, (short) 65_500);
        return jpeg;
    }

    /** The last scan of a picture again and again: each goes over all its pixels. */
    private static byte[] scans(int count) {
        var jpeg = jpeg(4_000, true);
        int end = find(jpeg, 0xD9, 0);
        int scan = 0;
        for (int at = find(jpeg, 0xDA, 0); at >= 0 && at < end; at = find(jpeg, 0xDA, at + 2)) {
            scan = at;
        }
        // a scan may bring its table of codes: the repetition begins there
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, end);
        var repeated = Arrays.copyOfRange(jpeg, scan, end);
        for (int i = 0; i < count && out.size() + repeated.length < 1_040_000; i++) {
            out.writeBytes(repeated);
        }
        out.write(0xFF);
        out.write(0xD9);
        return out.toByteArray();
    }

    private static int find(byte[] jpeg, int marker, int from) {
        for (int i = from; i + 1 < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) marker) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            for (var part : parts) {
                data.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
