package invoxa.einvoice.syntax;

import invoxa.einvoice.xml.Element;
import invoxa.kernel.Sha256;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the files inside a document (BT-125), each under the SHA-256 of its bytes. */
public final class AttachmentReader {

    private final Map<String, byte[]> bytes = new HashMap<>();

    /** Takes base64 content, in lines or not; null where there is none. Wrong base64 is a fault, not repaired. */
    @Nullable
    public String take(Element binary) {
        var content = binary.parse(AttachmentReader::decoded);
        if (content == null) {
            return null;
        }
        var name = Sha256.hex(content);
        bytes.put(name, content);
        return name;
    }

    public Map<String, byte[]> all() {
        return bytes;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.replaceAll("[ \t\r\n]", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("This is not base64 (RFC 4648): " + e.getMessage() + ".", e);
        }
    }
}
