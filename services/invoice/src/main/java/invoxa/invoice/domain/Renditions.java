package invoxa.invoice.domain;

import java.util.Map;
import java.util.TreeMap;

/**
 * The forms in which an issued document was given out, each by its name. A document of its own beside the invoice, so
 * that drawing a PDF in the background does not change the invoice's version.
 */
public record Renditions(Map<String, Rendered> forms) {

    public static final Renditions NONE = new Renditions(Map.of());

    public Renditions {
        forms = forms == null ? Map.of() : Map.copyOf(forms);
    }

    /** With one form more; what is there already stays. */
    public Renditions with(String form, Rendered rendered) {
        var more = new TreeMap<>(forms);
        more.putIfAbsent(form, rendered);
        return new Renditions(more);
    }
}
