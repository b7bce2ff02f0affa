package invoxa.tests.documents;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * VAT in a completed UBL document: breakdown and lines speak of the same category, each with the rate that it must
 * have, where the fragment says nothing of it.
 */
final class WholeVat {

    private static final Set<String> TAXED = Set.of("S", "L", "M");

    private final Element root;
    private final Label label;

    WholeVat(Element root, Label label) {
        this.root = root;
        this.label = label;
    }

    void complete() {
        var said = label.said();
        boolean ofLines = said.stream().anyMatch(path -> path.endsWith("Line/Item/ClassifiedTaxCategory"));
        boolean ofBreakdown = said.contains("/TaxTotal/TaxSubtotal/TaxCategory/ID");
        boolean ofAdjustments = said.contains("/AllowanceCharge/TaxCategory");
        if (ofBreakdown && !ofLines) {
            linesUnderTheBreakdown();
        } else if (ofAdjustments && !ofLines) {
            // another category than the one in question, so that what is found is about the adjustment
            lines().forEach(line -> category(line).forEach(each -> say(each, other())));
        }
        if (ofLines && !ofBreakdown) {
            var first = lines().isEmpty() ? List.<Element>of() : category(lines().getFirst());
            first.forEach(line -> breakdown().forEach(row -> say(row, text(line, "ID"))));
        }
        lines().forEach(line -> category(line).forEach(each -> rate(each, "/Item/ClassifiedTaxCategory/Percent")));
        WholeDocument.named(root, "AllowanceCharge")
                .forEach(each -> WholeDocument.named(each, "TaxCategory")
                        .forEach(category -> rate(category, "/AllowanceCharge/TaxCategory/Percent")));
        breakdown().forEach(row -> rate(row, "/TaxSubtotal/TaxCategory/Percent"));
        // the fragments' codes are of no list
        breakdown().stream()
                .flatMap(row -> WholeDocument.named(row, "TaxExemptionReasonCode").stream())
                .forEach(code -> code.setTextContent("VATEX-EU-O"));
    }

    private void linesUnderTheBreakdown() {
        var rows = breakdown();
        var line = lines().getFirst();
        for (int i = 0; i < rows.size(); i++) {
            var copy = i == 0 ? line : (Element) line.getParentNode().appendChild(line.cloneNode(true));
            var percent = text(rows.get(i), "Percent");
            var code = text(rows.get(i), "ID");
            category(copy).forEach(each -> {
                say(each, code);
                WholeDocument.named(each, "Percent")
                        .forEach(rate -> rate.setTextContent(percent.isEmpty() ? "19" : percent));
            });
        }
    }

    private String other() {
        return label.rule().contains("-Z-") ? "S" : "Z";
    }

    private List<Element> lines() {
        return Label.children(root).stream()
                .filter(child -> child.getLocalName().endsWith("Line"))
                .toList();
    }

    private static List<Element> category(Element line) {
        return WholeDocument.named(line, "Item").stream()
                .flatMap(item -> WholeDocument.named(item, "ClassifiedTaxCategory").stream())
                .toList();
    }

    private List<Element> breakdown() {
        return WholeDocument.named(root, "TaxTotal").stream()
                .flatMap(total -> WholeDocument.named(total, "TaxSubtotal").stream())
                .flatMap(row -> WholeDocument.named(row, "TaxCategory").stream())
                .toList();
    }

    private static void say(Element category, String code) {
        WholeDocument.named(category, "ID").forEach(id -> id.setTextContent(code));
    }

    private void rate(Element category, String path) {
        if (label.said().stream().anyMatch(each -> each.endsWith(path))) {
            return;
        }
        var code = text(category, "ID");
        for (var percent : WholeDocument.named(category, "Percent")) {
            if (code.equals("O")) {
                category.removeChild(percent);
            } else if (!TAXED.contains(code)) {
                percent.setTextContent("0");
            }
        }
    }

    private static String text(Element element, String name) {
        return WholeDocument.named(element, name).stream()
                .map(child -> child.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}
