package invoxa.tests.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A fragment of a document laid over a valid one, so that it can be read as an invoice.
 *
 * <p>What the fragment says is said instead of what the valid document says there; what it lacks and a sibling of it in
 * the same file has is taken out; all else stays. A group that the valid document has not is completed from one that
 * has every term of the model. Where the fragment speaks of a VAT category in the breakdown alone, the lines are put
 * under it, since INVOXA makes the breakdown of the lines.
 */
final class WholeDocument {

    private final Document document;
    private final Element pattern;
    private final Set<String> said;

    private WholeDocument(Document document, Element pattern, Set<String> said) {
        this.document = document;
        this.pattern = pattern;
        this.said = said;
    }

    static Document of(Label label, Element valid, Element pattern) {
        var document = (Document) valid.getOwnerDocument().cloneNode(true);
        var whole = new WholeDocument(document, pattern, relevant(label));
        whole.merge(document.getDocumentElement(), label.fragment(), "");
        if (!label.rule().startsWith("BR-CL")
                && label.said().stream().noneMatch(path -> path.endsWith("CurrencyCode"))) {
            whole.inOneCurrency(document.getDocumentElement());
        }
        if (!label.rule().startsWith("BR-CL")) {
            named(document.getDocumentElement(), "InvoicePeriod").stream()
                    .flatMap(period -> named(period, "DescriptionCode").stream())
                    .forEach(code -> code.setTextContent("35"));
        }
        new WholeVat(document.getDocumentElement(), label).complete();
        return document;
    }

    /** Sums that a fragment lacks are lacking on purpose only where the rule is about them. */
    private static Set<String> relevant(Label label) {
        boolean sums = label.rule().matches("BR-(4[5-8]|1[2-5]|CO-.*)");
        boolean breakdown = !named(label.fragment(), "TaxTotal").isEmpty();
        return label.said().stream()
                .filter(path -> sums || breakdown || !path.startsWith("/TaxTotal"))
                .filter(path -> sums || !path.matches(".*/Tax(able)?Amount"))
                .collect(Collectors.toSet());
    }

    /** The fragments' amounts are in any currency. */
    private void inOneCurrency(Element element) {
        if (element.getAttribute("currencyID").matches("[A-Z]{3}")) {
            element.setAttribute("currencyID", "EUR");
        }
        Label.children(element).forEach(this::inOneCurrency);
    }

    private void merge(Element into, Element fragment, String path) {
        attributes(into, fragment, path);
        var given = Label.children(fragment);
        boolean leaf = given.isEmpty() && Label.children(into).isEmpty();
        if (leaf && (!fragment.getTextContent().isBlank() || ownAttributes(fragment) == 0)) {
            into.setTextContent(fragment.getTextContent());
        }
        var names = new ArrayList<String>();
        given.forEach(child -> names.add(child.getLocalName()));
        Label.children(into).forEach(child -> names.add(child.getLocalName()));
        names.stream().distinct().forEach(name -> {
            var theirs = named(fragment, name);
            if (!theirs.isEmpty()) {
                replace(into, name, theirs, path + "/" + name);
            } else if (said.contains(path + "/" + name)) {
                named(into, name).forEach(child -> takeOut(child, path + "/" + name));
            }
        });
    }

    /** An element that has nothing but attributes is about those: what else it says stays. */
    private static long ownAttributes(Element element) {
        long count = 0;
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            count += element.getAttributes().item(i).getNodeName().startsWith("xmlns") ? 0 : 1;
        }
        return count;
    }

    private void attributes(Element into, Element fragment, String path) {
        for (int i = into.getAttributes().getLength() - 1; i >= 0; i--) {
            var name = into.getAttributes().item(i).getNodeName();
            if (said.contains(path + "@" + name) && !fragment.hasAttribute(name) && !name.startsWith("xmlns")) {
                into.removeAttribute(name);
            }
        }
        for (int i = 0; i < fragment.getAttributes().getLength(); i++) {
            var attribute = fragment.getAttributes().item(i);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                into.setAttribute(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
    }

    private void replace(Element into, String name, List<Element> theirs, String path) {
        var ours = named(into, name);
        var before = ours.isEmpty() ? null : ours.getLast().getNextSibling();
        for (int i = 0; i < theirs.size(); i++) {
            var child = theirs.get(i);
            var completed = (Element) document.importNode(template(ours, child, i, path), true);
            into.insertBefore(completed, before);
            merge(completed, child, path);
        }
        ours.forEach(into::removeChild);
    }

    private Element template(List<Element> ours, Element child, int index, String path) {
        if (!ours.isEmpty()) {
            var fitting =
                    ours.stream().filter(each -> kind(each).equals(kind(child))).findFirst();
            return fitting.orElse(ours.get(Math.min(index, ours.size() - 1)));
        }
        var patterns = at(pattern, path);
        return patterns.stream()
                .filter(each -> kind(each).equals(kind(child)))
                .findFirst()
                .or(() -> patterns.stream().findFirst())
                .orElseGet(() -> (Element) child.cloneNode(true));
    }

    /** What makes one of several of a name another thing: charge or allowance, VAT or another tax. */
    private static String kind(Element element) {
        return Label.children(element).stream()
                .filter(child -> Set.of("ChargeIndicator", "TaxScheme", "DocumentTypeCode")
                        .contains(child.getLocalName()))
                .map(child -> child.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    /** What a party or a whole group of the document is emptied of goes alone: the rest of it has rules of its own. */
    private void takeOut(Element element, String path) {
        boolean whole = said.stream().noneMatch(each -> each.startsWith(path + "/"));
        if (whole || path.lastIndexOf('/') > 0 && !path.matches(".*/Party(LegalEntity)?")) {
            element.getParentNode().removeChild(element);
            return;
        }
        for (var child : Label.children(element)) {
            if (said.contains(path + "/" + child.getLocalName())) {
                takeOut(child, path + "/" + child.getLocalName());
            }
        }
        if (Label.children(element).isEmpty()) {
            element.getParentNode().removeChild(element);
        }
    }

    private static List<Element> at(Element root, String path) {
        var found = List.of(root);
        for (var name : path.substring(1).split("/")) {
            found = found.stream().flatMap(each -> named(each, name).stream()).toList();
        }
        return found;
    }

    static List<Element> named(Element element, String name) {
        return Label.children(element).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }
}
