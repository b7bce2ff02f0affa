package invoxa.invoice.xml;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the files inside a document (BT-125), each under the SHA-256 of its bytes. */
final class Files {

    private final Map<String, byte[]> bytes = new HashMap<>();

    /** Takes base64 content, in lines or not; null where there is none. Wrong base64 is a fault, not repaired. */
    @Nullable
    String take(Element binary) {
        var content = binary.parse(Files::decoded);
        if (content == null) {
            return null;
        }
        var name = HexFormat.of().formatHex(sha256(content));
        bytes.put(name, content);
        return name;
    }

    Map<String, byte[]> all() {
        return bytes;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.replaceAll("[ \t\r\n]", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("This is not base64 (RFC 4648): " + e.getMessage() + ".", e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
