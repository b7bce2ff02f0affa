package invoxa.storage.folder;

import invoxa.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Where a file lies: {@code partition/xx/name}, each part made harmless, xx spreading many files over 256 folders.
 *
 * <p>Small letters, digits, {@code _}, {@code -} and dots between them stand as they are, so that a person finds a
 * file; all else, capitals too as there are file systems that do not tell them apart, is written as {@code %} and the
 * byte. What becomes too long for a file system ends in its hash.
 */
public record FileName(String folder, String spread, String name) {

    private static final int MAX_LENGTH = 180;
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789_-";

    public static FileName of(String partition, String name) {
        return new FileName("p_" + harmless(partition), Sha256.hex(name).substring(0, 2), harmless(name));
    }

    Path under(Path root) {
        return root.resolve(folder).resolve(spread).resolve(name);
    }

    /** Where it lies in a store of objects, which needs no spreading. */
    public String key() {
        return folder + "/" + name;
    }

    private static String harmless(String text) {
        var harmless = new StringBuilder();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char character = (char) (bytes[i] & 0xff);
            boolean dot = character == '.' && i > 0 && i < bytes.length - 1;
            harmless.append(
                    dot || PLAIN.indexOf(character) >= 0
                            ? String.valueOf(character)
                            : "%" + HexFormat.of().toHexDigits((byte) character));
        }
        return harmless.length() <= MAX_LENGTH
                ? harmless.toString()
                : harmless.substring(0, MAX_LENGTH - 65) + "%" + Sha256.hex(text);
    }
}
