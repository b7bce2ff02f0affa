package invoxa.einvoice.xml;

import invoxa.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

/**
 * Decodes a file by its byte order mark, else by the encoding that its XML declaration states, else as UTF-8 (XML 1.0,
 * appendix F). Strict: a byte that the encoding does not have is refused, never replaced.
 */
final class Encoding {

    private static final Pattern STATED =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");
    private static final int DECLARATION = 256;

    private Encoding() {}

    static Reader reader(byte[] xml) {
        var bytes = ByteBuffer.wrap(xml);
        var decoder = decoder(bytes);
        return new InputStreamReader(new ByteArrayInputStream(xml, bytes.position(), bytes.remaining()), decoder);
    }

    /** What to answer after the reader met a byte that the encoding does not have; the parser had read ahead of it. */
    static Refused wrongByte(byte[] xml) {
        var bytes = ByteBuffer.wrap(xml);
        var decoder = decoder(bytes);
        var characters = CharBuffer.allocate(8_192);
        int line = 1;
        CoderResult result;
        do {
            characters.clear();
            result = decoder.decode(bytes, characters, true);
            line += (int) characters.flip().chars().filter(each -> each == '\n').count();
        } while (result.isOverflow());
        return Malformed.at(
                null,
                "Line " + line + ": byte " + (bytes.position() + 1) + " of the file is not valid in "
                        + decoder.charset().name() + ".");
    }

    private static CharsetDecoder decoder(ByteBuffer bytes) {
        return charset(bytes)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The charset; the buffer is left behind the byte order mark. */
    private static Charset charset(ByteBuffer bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            bytes.position(3);
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            var charset = starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            bytes.position(2);
            return charset;
        }
        if (starts(bytes, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(bytes, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return stated(bytes);
    }

    private static boolean starts(ByteBuffer bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (bytes.limit() <= i || (bytes.get(i) & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset stated(ByteBuffer bytes) {
        var head = new byte[Math.min(DECLARATION, bytes.limit())];
        bytes.get(0, head);
        var stated = STATED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!stated.find()) {
            return StandardCharsets.UTF_8;
        }
        var name = stated.group(1);
        if (name.regionMatches(true, 0, "UTF-16", 0, 6) || name.regionMatches(true, 0, "UTF-32", 0, 6)) {
            throw Malformed.at(
                    null, "The file says that it is in " + name + ", but it is not: one byte is one letter.");
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Malformed.at(null, "The encoding " + name + " is not known; write UTF-8.");
        }
    }
}
