package invoxa.kernel;

import java.util.Locale;

/**
 * A language INVOXA writes in, by its ISO 639-1 code; a client's documents and e-mails are in the client's language.
 */
public enum Language {
    EN,
    DE,
    FR,
    ES;

    /** @param code an ISO 639-1 code such as {@code de}, in lower case */
    public static Language of(String code) {
        for (var language : values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("'" + code + "' is not a language INVOXA writes: en, de, fr, es");
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }
}
