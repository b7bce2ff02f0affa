package invoxa.einvoice.xml;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML in document order. A text that is absent or blank is left out, and so is a group in which nothing was
 * written: no profile accepts empty elements.
 */
public final class XmlWriter {

    private static final int USUAL_LENGTH = 16 * 1024;

    private final StringBuilder out = new StringBuilder(USUAL_LENGTH);
    private int depth;

    /** @param attributes names and values in turn; an attribute without a value is left out */
    public static byte[] document(String root, XmlWriter content, @Nullable String... attributes) {
        var xml = new XmlWriter();
        xml.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<").append(root);
        xml.attributes(attributes);
        xml.out.append(">\n").append(content.out).append("</").append(root).append(">\n");
        return xml.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    public XmlWriter() {
        depth = 1;
    }

    public void text(String name, @Nullable Object value, @Nullable String... attributes) {
        if (value == null || value.toString().isBlank()) {
            return;
        }
        start(name, attributes);
        escape(value.toString());
        out.append("</").append(name).append(">\n");
    }

    public void group(String name, Runnable content, @Nullable String... attributes) {
        int before = out.length();
        start(name, attributes);
        out.append('\n');
        int empty = out.length();
        depth++;
        content.run();
        depth--;
        if (out.length() == empty) {
            out.setLength(before);
        } else {
            indent();
            out.append("</").append(name).append(">\n");
        }
    }

    /** A group that a schema demands even where there is nothing to say. */
    public void mandatory(String name, Runnable content) {
        int before = out.length();
        group(name, content);
        if (out.length() == before) {
            indent();
            out.append('<').append(name).append("/>\n");
        }
    }

    private void start(String name, @Nullable String... attributes) {
        indent();
        out.append('<').append(name);
        attributes(attributes);
        out.append('>');
    }

    private void indent() {
        out.repeat("  ", depth);
    }

    private void attributes(@Nullable String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> out.append(c);
            }
        }
    }
}
