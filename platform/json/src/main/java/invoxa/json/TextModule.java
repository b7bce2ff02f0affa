package invoxa.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Text from outside holds only what XML 1.0 can hold too: no half of a surrogate pair, no control characters but tab
 * and line ends. A text with one would otherwise fail late, when it is written out as JSON, an e-mail or an e-invoice.
 */
final class TextModule extends SimpleModule {

    TextModule() {
        super("invoxa-text");
        addDeserializer(String.class, new Text());
        addKeyDeserializer(String.class, new Key());
    }

    /** What is wrong with the text, or null. */
    private static @Nullable String fault(String text) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (!allowed(character)) {
                return "the character U+%04X at position %d cannot be used in text".formatted(character, i + 1);
            }
            i += Character.charCount(character);
        }
        return null;
    }

    private static boolean allowed(int character) {
        return switch (character) {
            case '\t', '\n', '\r' -> true;
            case 0xFFFE, 0xFFFF -> false;
            default -> character >= 0x20 && (character < 0xD800 || character > 0xDFFF);
        };
    }

    private static final class Text extends StringDeserializer {

        private static final long serialVersionUID = 1;

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = super.deserialize(json, context);
            var fault = text == null ? null : fault(text);
            if (text != null && fault != null) {
                throw new UnfitText(json, fault, text, String.class);
            }
            return text;
        }
    }

    private static final class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            var fault = fault(key);
            if (fault != null) {
                throw new UnfitText(context.getParser(), fault, key, String.class);
            }
            return key;
        }
    }
}
