package invoxa.notification.letter;

import invoxa.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, before it has a look.
 *
 * @param sender who writes, as people read it
 * @param subject one line
 * @param warning what must be seen before all else, such as that it is a test; null for nothing
 * @param title one short line at the top
 * @param figure an amount that matters most, null for none
 * @param figureNote what is to be known of it, such as when it is due
 * @param paragraphs the text, in plain words
 * @param facts labels and values, in order
 * @param button what the one link says, null for none
 * @param link where it leads
 * @param closing the last, small line
 */
public record Letter(
        Language language,
        String sender,
        String subject,
        @Nullable String warning,
        String title,
        @Nullable String figure,
        @Nullable String figureNote,
        List<String> paragraphs,
        List<Fact> facts,
        @Nullable String button,
        @Nullable String link,
        String closing) {

    public Letter {
        subject = subject.replaceAll("\\s+", " ").strip();
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
    }

    /** A label and its value. */
    public record Fact(String label, String value) {}
}
