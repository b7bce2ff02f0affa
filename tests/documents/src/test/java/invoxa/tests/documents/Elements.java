package invoxa.tests.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a UBL file says, element by element: each text and attribute under its path, numbers by value. */
final class Elements {

    private final List<String> all = new ArrayList<>();

    private Elements() {}

    static List<String> of(byte[] xml) {
        var elements = new Elements();
        elements.add("", OfficialRules.parsed(xml).getDocumentElement());
        return elements.all;
    }

    /** What one says and the other does not, and the other way round, whatever the order. */
    static List<String> differences(byte[] ours, byte[] theirs) {
        var missing = of(ours);
        var added = new ArrayList<>(of(theirs));
        missing.removeIf(added::remove);
        var differences = new ArrayList<String>();
        missing.forEach(each -> differences.add("ours " + each));
        added.forEach(each -> differences.add("theirs " + each));
        return differences;
    }

    private void add(String path, Element element) {
        var here = path + "/" + element.getLocalName();
        boolean leaf = true;
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                leaf = false;
                add(here, nested);
            }
        }
        // the unit of a price's quantity is that of the line, said or not
        boolean unit = element.getLocalName().equals("BaseQuantity");
        var attributes = new StringBuilder();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!unit
                    && !attribute.getNodeName().startsWith("xmlns")
                    && !attribute.getNodeName().contains(":")) {
                attributes
                        .append(" @")
                        .append(attribute.getNodeName())
                        .append('=')
                        .append(attribute.getNodeValue());
            }
        }
        if (leaf) {
            all.add(here + attributes + " = " + value(element.getTextContent().strip()));
        }
    }

    private static String value(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?") && text.contains(".")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }
}
