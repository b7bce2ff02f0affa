package invoxa.einvoice.syntax;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.xml.Element;
import invoxa.einvoice.xml.Unplaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists what the readers left in the tree, in the order of the file; past the limit it only counts. */
public final class Leftovers {

    private final Repetitions repetitions;
    private final int limit;
    private final List<Unplaced> listed = new ArrayList<>();
    private int more;

    private Leftovers(Invoice invoice, int limit) {
        this.repetitions = new Repetitions(invoice);
        this.limit = limit;
    }

    public static List<Unplaced> of(Element root, Invoice invoice, int limit) {
        var leftovers = new Leftovers(invoice, limit);
        leftovers.walk(root, "/" + root.name());
        if (leftovers.more > 0) {
            leftovers.listed.add(new Unplaced("/" + root.name(), "and " + leftovers.more + " more"));
        }
        return leftovers.listed;
    }

    private void walk(Element element, String path) {
        element.attributes().entrySet().stream()
                .filter(each -> !each.getValue().isBlank() && !repetitions.says(each.getKey(), each.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> list(path + "/@" + each.getKey(), each.getValue()));
        var text = element.peek();
        if (text != null && !repetitions.says(element, text)) {
            list(path, text);
        }
        for (var child : element.children()) {
            walk(child, path + "/" + child.step());
        }
    }

    private void list(String path, String value) {
        if (listed.size() < limit) {
            listed.add(new Unplaced(path, value));
        } else {
            more++;
        }
    }
}
