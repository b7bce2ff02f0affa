package invoxa.einvoice.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.pdf.page.LogoPicture;
import invoxa.kernel.StopSignal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An uploaded logo becomes")
class LogoPictureTest {

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static BufferedImage fitted(byte[] uploaded) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                LogoPicture.of(uploaded, StopSignal.NEVER).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1",
        "300, 80, 300, 80",
        "760, 184, 760, 184",
        "7600, 184, 760, 18",
        "184, 9000, 4, 184",
        "5000, 3000, 307, 184",
        "20000, 1, 760, 1"
    })
    @DisplayName("as large as it prints, and no larger, in its own proportions")
    void fits(int width, int height, int fittedWidth, int fittedHeight) throws IOException {
        var picture = fitted(bytes(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png"));
        assertThat(picture.getWidth()).isEqualTo(fittedWidth);
        assertThat(picture.getHeight()).isEqualTo(fittedHeight);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_4BYTE_ABGR
            })
    @DisplayName("the same in its colours")
    void keepsColours(int type) throws IOException {
        var image = new BufferedImage(900, 300, type);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x3366cc));
        graphics.fillRect(0, 0, 900, 300);
        graphics.dispose();
        var picture = fitted(bytes(image, "png"));
        assertThat(new Color(picture.getRGB(100, 100))).isEqualTo(new Color(0x3366cc));
    }

    @Test
    @DisplayName("see-through where it was")
    void staysSeeThrough() throws IOException {
        var picture = fitted(bytes(new BufferedImage(900, 300, BufferedImage.TYPE_INT_ARGB), "png"));
        assertThat(picture.getRGB(50, 50) >>> 24).isZero();
    }

    @Test
    @DisplayName("one in three colours of one in the four of a printer")
    void takesFourColours() throws IOException {
        var raster = Raster.createInterleavedRaster(0, 64, 64, 4, null);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                // full cyan and yellow, no magenta, no black: green; 0 is full, as in all such files
                raster.setPixel(x, y, new int[] {0, 255, 0, 255});
            }
        }
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        var colour = new Color(fitted(out.toByteArray()).getRGB(30, 30));
        assertThat(colour.getGreen()).isGreaterThan(250);
        assertThat(colour.getRed()).isLessThan(5);
        assertThat(colour.getBlue()).isLessThan(5);
    }

    @Test
    @DisplayName("nothing where its bytes are damaged or none of a picture, and never a failure")
    void standsDamage() throws IOException {
        var random = new Random(7);
        var image = new BufferedImage(90, 30, BufferedImage.TYPE_INT_RGB);
        for (var format : new String[] {"png", "jpeg"}) {
            var good = bytes(image, format);
            for (int i = 0; i < 300; i++) {
                var bad = Arrays.copyOf(good, 1 + random.nextInt(good.length));
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                LogoPicture.of(bad, StopSignal.NEVER);
            }
        }
        assertThat(LogoPicture.of(new byte[0], StopSignal.NEVER)).isEmpty();
        assertThat(LogoPicture.of("<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8), StopSignal.NEVER))
                .isEmpty();
        assertThat(LogoPicture.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, StopSignal.NEVER))
                .isEmpty();
    }

    @Test
    @DisplayName("nothing where a few bytes say that they are a gigapixel")
    void refusesBombs() throws IOException {
        var bomb = bytes(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY), "png");
        bomb[17] = 1;
        bomb[21] = 1;
        assertThat(LogoPicture.of(bomb, StopSignal.NEVER)).isEmpty();
    }
}
