package invoxa.web.connection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What comes in on a connection, with a request of HTTP/1.0 made into one of HTTP/1.1 after which the connection ends:
 * the HTTP library knows no other, and a proxy such as nginx speaks HTTP/1.0 where nobody tells it otherwise.
 */
final class FormerHttp {

    private static final int LONGEST_LINE = 8_192;
    private static final int LONGEST_HEAD = 24_576;
    private static final String VERSION = " HTTP/1.0\r\n";

    /** What ends or keeps a connection, which HTTP/1.0 says in other words. */
    private static final String HOP_BY_HOP = "(?im)^(?:connection|keep-alive|proxy-connection):[^\\n]*\\n";

    private final Connection connection;
    private boolean begun;

    FormerHttp(Connection connection) {
        this.connection = connection;
    }

    byte @Nullable [] read() {
        var bytes = connection.read();
        if (begun || bytes == null) {
            return bytes;
        }
        begun = true;
        var line = until("\n", bytes, LONGEST_LINE);
        int end = indexOf(line, "\n") + 1;
        if (end == 0 || !text(Arrays.copyOf(line, end)).endsWith(VERSION)) {
            return line;
        }
        connection.markFormer();
        return rewritten(until("\r\n\r\n", line, LONGEST_HEAD));
    }

    private byte[] until(String mark, byte[] sofar, int longest) {
        var bytes = sofar;
        while (indexOf(bytes, mark) < 0 && bytes.length <= longest) {
            var more = connection.read();
            if (more == null) {
                return bytes;
            }
            int length = bytes.length;
            bytes = Arrays.copyOf(bytes, length + more.length);
            System.arraycopy(more, 0, bytes, length, more.length);
        }
        return bytes;
    }

    private static byte[] rewritten(byte[] bytes) {
        int blank = indexOf(bytes, "\r\n\r\n");
        int end = blank < 0 ? bytes.length : blank + 2;
        var head = text(Arrays.copyOf(bytes, end));
        int line = head.indexOf(VERSION);
        var headers = head.substring(line + VERSION.length()).replaceAll(HOP_BY_HOP, "");
        var host = ("\n" + headers.toLowerCase(Locale.ROOT)).contains("\nhost:") ? "" : "Host: localhost\r\n";
        var changed = (head.substring(0, line) + " HTTP/1.1\r\nConnection: close\r\n" + host + headers)
                .getBytes(StandardCharsets.ISO_8859_1);
        var all = Arrays.copyOf(changed, changed.length + bytes.length - end);
        System.arraycopy(bytes, end, all, changed.length, bytes.length - end);
        return all;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int indexOf(byte[] bytes, String mark) {
        return text(bytes).indexOf(mark);
    }
}
