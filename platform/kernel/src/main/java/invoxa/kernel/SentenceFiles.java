package invoxa.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * Texts in every language of the product: the files {@code NAME_en.properties}, {@code NAME_de.properties} … in UTF-8
 * that lie beside a class.
 */
public final class SentenceFiles {

    private SentenceFiles() {}

    /** The texts of each language, by their keys; one that is missing is a fault of the build. */
    public static Map<Language, Properties> beside(Class<?> owner, String name) {
        var all = new EnumMap<Language, Properties>(Language.class);
        for (var language : Language.values()) {
            all.put(language, read(owner, name + "_" + language.code() + ".properties"));
        }
        return Collections.unmodifiableMap(all);
    }

    private static Properties read(Class<?> owner, String file) {
        try (var in = Objects.requireNonNull(owner.getResourceAsStream(file), file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
