package invoxa.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies that nobody should send, each by what is wrong with it. */
final class HostileBodies {

    private static final List<String> WRONG_VALUES = List.of(
            "1",
            "-1",
            "1.5",
            "1e400",
            "99999999999999999999",
            "true",
            "null",
            "\"\"",
            "\"x\"",
            "\"\\u0000\"",
            "[]",
            "[1]",
            "[null]",
            "[[]]",
            "{}",
            "{\"zzz\":1}",
            "\"" + "y".repeat(20_000) + "\"");

    private HostileBodies() {}

    /** @param fields the names of the fields that the operation's body has */
    static Map<String, byte[]> json(List<String> fields) {
        var bodies = new LinkedHashMap<String, byte[]>();
        for (var text : List.of(
                "{",
                "}",
                "[",
                "[]",
                "{}",
                "null",
                "1",
                "\"x\"",
                "{\"a\":1,\"a\":2}",
                "{\"zzz\":1}",
                "{a:1}",
                "{'a':1}",
                "NaN",
                "{}{}",
                "/* */{}",
                "<xml/>",
                "a=1&b=2",
                " ")) {
            bodies.put(text, bytes(text));
        }
        bodies.put("10,000 arrays in each other", bytes("[".repeat(10_000)));
        bodies.put("10,000 objects in each other", bytes("{\"a\":".repeat(10_000)));
        bodies.put("a number of 100,000 digits", bytes("9".repeat(100_000)));
        bodies.put("no UTF-8", new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'});
        bodies.put("UTF-16", "{\"a\":1}".getBytes(StandardCharsets.UTF_16));
        bodies.put("zeros", new byte[1_000]);
        bodies.put("10 MB", bytes("{\"a\":\"" + "x".repeat(10_000_000) + "\"}"));
        for (var field : fields) {
            for (var value : WRONG_VALUES) {
                var body = "{\"" + field + "\":" + value + "}";
                bodies.put(body.length() > 80 ? field + ": a long text" : body, bytes(body));
            }
        }
        return bodies;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
