package invoxa.einvoice.rules.draft;

import java.util.OptionalInt;

/** Which characters the page can show that an invoice will be printed on. */
@FunctionalInterface
public interface Glyphs {

    /** For an invoice that is printed nowhere, or elsewhere. */
    Glyphs ALL = text -> OptionalInt.empty();

    /** The first character (as a code point) for which there is no glyph; empty where all can be shown. */
    OptionalInt firstMissing(String text);
}
