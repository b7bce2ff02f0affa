package invoxa.einvoice.pdf.canvas;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** The document's structure tree (PDF/UA-1): what is a heading, a paragraph, a cell of a table, a figure. */
public final class Tags {

    private final PDStructureElement root = new PDStructureElement("Document", null);
    /** For each page the elements that its marked content belongs to, in the order of the marks. */
    private final List<COSArray> owners = new ArrayList<>();

    public PDStructureElement element(String type) {
        return element(type, root);
    }

    public PDStructureElement element(String type, PDStructureElement parent) {
        var element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    public PDStructureElement figure(String description) {
        var figure = element("Figure");
        figure.setAlternateDescription(description);
        return figure;
    }

    /** A table's row: one element for each cell, of type TH (heads of columns) or TD. */
    public List<PDStructureElement> row(PDStructureElement table, String type, int cells) {
        var row = element("TR", table);
        var out = new ArrayList<PDStructureElement>();
        for (int i = 0; i < cells; i++) {
            var cell = element(type, row);
            if (type.equals("TH")) {
                var attributes = new COSDictionary();
                attributes.setName(COSName.O, "Table");
                attributes.setName("Scope", "Column");
                cell.getCOSObject().setItem(COSName.A, attributes);
            }
            out.add(cell);
        }
        return out;
    }

    public void page(PDPage page) {
        page.setStructParents(owners.size());
        page.getCOSObject().setName("Tabs", "S");
        owners.add(new COSArray());
    }

    /** The mark under which the next content of the newest page belongs to this element. */
    public int mark(PDStructureElement element, PDPage page) {
        var marks = owners.getLast();
        int mark = marks.size();
        element.setPage(page);
        element.appendKid(mark);
        marks.add(element.getCOSObject());
        return mark;
    }

    public void writeTo(PDDocument document) {
        var tree = new PDStructureTreeRoot();
        tree.appendKid(root);
        root.setParent(tree);
        var numbers = new COSArray();
        for (int page = 0; page < owners.size(); page++) {
            numbers.add(COSInteger.get(page));
            numbers.add(owners.get(page));
        }
        var node = new COSDictionary();
        node.setItem(COSName.NUMS, numbers);
        tree.setParentTree(new PDNumberTreeNode(node, COSArray.class));
        tree.setParentTreeNextKey(owners.size());
        var catalog = document.getDocumentCatalog();
        catalog.setStructureTreeRoot(tree);
        var mark = new PDMarkInfo();
        mark.setMarked(true);
        catalog.setMarkInfo(mark);
    }
}
