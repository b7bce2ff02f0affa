package invoxa.einvoice.pdf.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What the objects of a PDF are made of (ISO 32000-1, 7.3). */
sealed interface Value {

    record Name(String text) implements Value {}

    /** A number; what is no whole number of an int's size is read as -1, which is right nowhere it is asked for. */
    record Numeral(int value) implements Value {}

    /** A string: in PDFDocEncoding, UTF-16 or UTF-8 as its first bytes say. */
    record Text(byte[] bytes) implements Value {

        String decoded() {
            if (starts(0xFE, 0xFF)) {
                return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
            }
            if (starts(0xFF, 0xFE)) {
                return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
            }
            return starts(0xEF, 0xBB, 0xBF)
                    ? new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8)
                    : new String(bytes, StandardCharsets.ISO_8859_1);
        }

        private boolean starts(int... first) {
            for (int i = 0; i < first.length; i++) {
                if (bytes.length <= i || (bytes[i] & 0xFF) != first[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** {@code true}, {@code false} and {@code null}. */
    enum Word implements Value {
        TRUE,
        FALSE,
        NULL
    }

    record Reference(int number) implements Value {}

    record Array(List<Value> items) implements Value {}

    record Dictionary(Map<String, Value> entries) implements Value {

        /** The entry as it stands, {@link Word#NULL} where there is none. */
        Value get(String key) {
            return entries.getOrDefault(key, Word.NULL);
        }
    }

    /** @param from where its data begins in the PDF */
    record Stream(Dictionary dictionary, int from, int length) implements Value {}
}
