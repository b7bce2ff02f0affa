package invoxa.storage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Texts as the words by which they are searched, the same in every engine: runs of letters and digits, without case and
 * accents, of which the first {@link #MAX_LENGTH} characters count.
 *
 * <p>Scripts that put no spaces between words (Chinese, Japanese, Thai …) have a word begin at each character, so that
 * any part of a text is found in them.
 */
public final class Words {

    /** Another one wherever the same text gives other words than before, so that engines index what they hold anew. */
    public static final int VERSION = 1;

    public static final int MAX_LENGTH = 20;
    /** Of a longer document, only these words are found. */
    public static final int MAX_IN_DOCUMENT = 1_000;
    /** Of a longer search, only these words are searched. */
    public static final int MAX_IN_SEARCH = 16;

    private static final int FIRST_OTHER_THAN_ASCII = 0x80;

    private static final Map<Integer, String> WITHOUT_DECOMPOSITION = Map.ofEntries(
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ς', "σ"));

    private Words() {}

    /** The words of a document, sorted by their UTF-16 units. */
    public static SequencedSet<String> in(Collection<String> texts) {
        var words = new TreeSet<String>();
        for (var text : texts) {
            for (var run : runs(text)) {
                int[] characters = run.codePoints().toArray();
                int beginnings = isUnspaced(characters[0]) ? characters.length : 1;
                for (int from = 0; from < beginnings && words.size() < MAX_IN_DOCUMENT; from++) {
                    words.add(new String(characters, from, Math.min(MAX_LENGTH, characters.length - from)));
                }
            }
        }
        return words;
    }

    /** What a search asks for: each of these must be a word of the document, or the beginning of one. */
    public static List<String> asked(@Nullable String search) {
        if (search == null) {
            return List.of();
        }
        var words = new LinkedHashSet<String>();
        for (var run : runs(search)) {
            if (words.size() < MAX_IN_SEARCH) {
                words.add(run.substring(
                        0, run.offsetByCodePoints(0, Math.min(MAX_LENGTH, run.codePointCount(0, run.length())))));
            }
        }
        return List.copyOf(words);
    }

    /** Every beginning of the words, from the first character to the whole: what an index of words has to hold. */
    public static SequencedSet<String> beginnings(Collection<String> words) {
        var all = new LinkedHashSet<String>();
        for (var word : words) {
            for (int end = 0; end < word.length(); ) {
                end += Character.charCount(word.codePointAt(end));
                all.add(word.substring(0, end));
            }
        }
        return all;
    }

    private static List<String> runs(String text) {
        var runs = new ArrayList<String>();
        var run = new StringBuilder();
        var folded = folded(text);
        for (int at = 0, character; at < folded.length(); at += Character.charCount(character)) {
            character = folded.codePointAt(at);
            if (isAccent(character)) {
                continue;
            }
            boolean inWord = isOfWord(character, !run.isEmpty());
            if (!run.isEmpty() && (!inWord || isUnspaced(character) != isUnspaced(run.codePointBefore(run.length())))) {
                runs.add(run.toString());
                run.setLength(0);
            }
            if (inWord && character < FIRST_OTHER_THAN_ASCII) {
                run.append((char) character);
            } else if (inWord) {
                run.append(WITHOUT_DECOMPOSITION.getOrDefault(character, Character.toString(character)));
            }
        }
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        return runs;
    }

    private static String folded(String text) {
        if (text.chars().allMatch(character -> character < FIRST_OTHER_THAN_ASCII)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var upper = Normalizer.normalize(text, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    }

    private static boolean isOfWord(int character, boolean behindAnother) {
        if (character < FIRST_OTHER_THAN_ASCII) {
            return character >= 'a' && character <= 'z' || character >= '0' && character <= '9';
        }
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.LETTER_NUMBER
                || behindAnother && isMark(character);
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Marks that people leave out when they type; those of Indic and South-East Asian scripts are letters to them. */
    private static boolean isAccent(int character) {
        if (character < FIRST_OTHER_THAN_ASCII || Character.getType(character) != Character.NON_SPACING_MARK) {
            return false;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case INHERITED, LATIN, GREEK, CYRILLIC, ARABIC, HEBREW, SYRIAC ->
                character != 0x3099 && character != 0x309A;
            default -> false;
        };
    }

    private static boolean isUnspaced(int character) {
        if (character < FIRST_OTHER_THAN_ASCII) {
            return false;
        }
        if (isMark(character)) {
            return character == 0x3099 || character == 0x309A || ofUnspacedScript(character);
        }
        return character == 'ー' || ofUnspacedScript(character);
    }

    private static boolean ofUnspacedScript(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }
}
