package invoxa.einvoice.pdf.reading;

import invoxa.einvoice.pdf.reading.Value.Dictionary;
import invoxa.einvoice.pdf.reading.Value.Reference;
import invoxa.einvoice.pdf.reading.Value.Stream;
import invoxa.einvoice.pdf.reading.Value.Text;
import invoxa.kernel.StopSignal;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds a file attached to a PDF by its name (ISO 32000-1, 7.11.4) and reads it, within limits. */
public final class EmbeddedFiles {

    private final PdfLimits limits;

    public EmbeddedFiles(PdfLimits limits) {
        this.limits = limits;
    }

    /**
     * The content of the first of these names that a file has; empty where none has.
     *
     * @throws Damaged for what is no PDF
     * @throws Locked for one that is encrypted
     * @throws TooMuch for one beyond the limits
     */
    public Optional<byte[]> first(byte[] pdf, List<String> names, StopSignal signal) throws IOException {
        var source = new Source(pdf, new Budget(limits, signal));
        try {
            return first(PdfObjects.said(source), names);
        } catch (Damaged e) {
            var found = first(PdfObjects.found(source), names);
            if (found.isEmpty()) {
                // what is missing may have been where it is damaged
                throw e;
            }
            return found;
        }
    }

    private Optional<byte[]> first(PdfObjects objects, List<String> names) throws IOException {
        var found = specifications(objects, Set.copyOf(names));
        for (var name : names) {
            var specification = found.get(name);
            if (specification != null) {
                return Optional.of(content(objects, specification));
            }
        }
        return Optional.empty();
    }

    /** The specifications of the wanted files: of those in the tree of names, else of those the catalog relates to. */
    private static Map<String, Dictionary> specifications(PdfObjects objects, Set<String> wanted) throws IOException {
        var catalog = objects.catalog();
        var found = new HashMap<String, Dictionary>();
        var seen = new HashSet<Integer>();
        var open = new ArrayDeque<Value>();
        open.push(objects.dictionary(catalog.get("Names")).get("EmbeddedFiles"));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next instanceof Reference(int number) && !seen.add(number)) {
                continue;
            }
            var node = objects.dictionary(next);
            var names = objects.array(node.get("Names"));
            for (int i = 1; i < names.size(); i += 2) {
                take(objects, names.get(i), wanted, seen, found);
            }
            objects.array(node.get("Kids")).reversed().forEach(open::push);
        }
        for (var related : objects.array(catalog.get("AF"))) {
            take(objects, related, wanted, seen, found);
        }
        return found;
    }

    private static void take(
            PdfObjects objects, Value named, Set<String> wanted, Set<Integer> seen, Map<String, Dictionary> found)
            throws IOException {
        if (named instanceof Reference(int number) && !seen.add(number)) {
            return;
        }
        var specification = objects.dictionary(named);
        for (var key : List.of("UF", "F")) {
            if (objects.resolved(specification.get(key)) instanceof Text name && wanted.contains(name.decoded())) {
                found.putIfAbsent(name.decoded(), specification);
            }
        }
    }

    private byte[] content(PdfObjects objects, Dictionary specification) throws IOException {
        var embedded = objects.dictionary(specification.get("EF"));
        for (var key : List.of("F", "UF")) {
            if (objects.resolved(embedded.get(key)) instanceof Stream stream) {
                return objects.unfolded(stream, limits.file());
            }
        }
        throw new Damaged("the attached file has no content");
    }
}
