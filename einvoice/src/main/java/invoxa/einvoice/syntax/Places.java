package invoxa.einvoice.syntax;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Part;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.xml.Element;
import invoxa.einvoice.xml.Origins;
import invoxa.einvoice.xml.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file each field of the model comes from. A group of fields lies in the nearest element around all that was
 * read into it; a field that the file does not have is placed in the nearest group that it has.
 */
public final class Places {

    private final Origins origins;
    private final Element root;
    private final Map<String, Element> elements = new HashMap<>();

    public Places(Element root, Origins origins, Invoice invoice) {
        this.origins = origins;
        this.root = root;
        group("", invoice);
    }

    /** @param pointer a field of the model (RFC 6901), as a finding names it */
    public Spot of(String pointer) {
        for (var at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            var element = elements.get(at);
            if (element != null) {
                return element.spot();
            }
        }
        return root.spot();
    }

    /** Where a figure is stated, or else the element that should state it. */
    public Spot of(Declared.Figure figure) {
        return origins.of(figure).orElse(root).spot();
    }

    private @Nullable Element value(String pointer, Part part, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        var found = new ArrayList<Element>();
        origins.of(value).ifPresent(found::add);
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(found, value(pointer + "/" + i, part, list.get(i)));
            }
            return list.isEmpty() ? null : shared(found);
        }
        if (value instanceof Record record && part.isGroup(record)) {
            var within = group(pointer, record);
            return found.isEmpty() ? within : noted(pointer, found.getFirst());
        }
        return found.isEmpty() ? null : noted(pointer, found.getFirst());
    }

    private @Nullable Element group(String pointer, Record record) {
        var found = new ArrayList<Element>();
        for (var part : Part.of(record.getClass())) {
            add(found, value(pointer + "/" + part.name(), part, part.of(record)));
        }
        var shared = shared(found);
        boolean lone = found.stream().distinct().count() == 1 && !(record instanceof Identifier);
        return shared == null ? null : noted(pointer, lone ? shared.parent() : shared);
    }

    private static void add(List<Element> found, @Nullable Element element) {
        if (element != null) {
            found.add(element);
        }
    }

    private static @Nullable Element shared(List<Element> found) {
        return found.stream().reduce(Element::sharedWith).orElse(null);
    }

    private Element noted(String pointer, Element element) {
        elements.put(pointer, element);
        return element;
    }
}
