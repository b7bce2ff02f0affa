package invoxa.einvoice.rules.finding;

import invoxa.einvoice.rules.finding.Finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find, in the order in which they look. */
public final class Findings {

    private final List<Finding> all = new ArrayList<>();

    /**
     * Something that keeps the document from being issued.
     *
     * @param sentence its key in {@link Sentences}
     * @param values for the gaps of the sentence
     */
    public void add(String pointer, String rule, String sentence, Object... values) {
        all.add(new Finding(rule, pointer, Severity.FATAL, Sentences.of(sentence, values)));
    }

    /** Something to look at. */
    public void warn(String pointer, String rule, String sentence, Object... values) {
        all.add(new Finding(rule, pointer, Severity.WARNING, Sentences.of(sentence, values)));
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }
}
