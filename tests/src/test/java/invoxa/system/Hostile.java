package invoxa.system;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** XML that is broken, is no invoice, or attacks whoever parses it; each by what is wrong with it. */
final class Hostile {

    private static final String UBL = "xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"";

    private Hostile() {}

    static Map<String, byte[]> xml() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("nothing", new byte[0]);
        files.put("no XML", bytes("{\"this\":\"is JSON\"}"));
        files.put("cut off", bytes("<Invoice " + UBL + "><cbc:ID>1"));
        files.put("no namespaces", bytes("<Invoice><ID>1</ID></Invoice>"));
        files.put("another document", bytes("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>"));
        files.put("an empty invoice", bytes("<Invoice " + UBL + "/>"));
        files.put("bytes that are no UTF-8", new byte[] {'<', 'a', '>', (byte) 0xc3, (byte) 0x28, '<', '/', 'a', '>'});
        files.put("zeros", new byte[10_000]);
        files.put(
                "an external entity",
                bytes("<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Invoice " + UBL
                        + ">&x;</Invoice>"));
        files.put(
                "an external doctype",
                bytes("<!DOCTYPE Invoice SYSTEM \"http://127.0.0.1:9/x.dtd\"><Invoice " + UBL + "/>"));
        files.put("a billion laughs", bytes(laughs()));
        files.put("100,000 elements in each other", bytes("<a>".repeat(100_000)));
        files.put("100,000 attributes", bytes("<a" + attributes() + "/>"));
        files.put("a name of 1,000,000 letters", bytes("<" + "a".repeat(1_000_000) + "/>"));
        files.put("20 MB", bytes("<Invoice " + UBL + ">" + "x".repeat(20_000_000) + "</Invoice>"));
        return files;
    }

    private static String laughs() {
        var doctype = new StringBuilder("<!DOCTYPE Invoice [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            doctype.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        return doctype + "]><Invoice " + UBL + ">&a29;</Invoice>";
    }

    private static String attributes() {
        var attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return attributes.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
