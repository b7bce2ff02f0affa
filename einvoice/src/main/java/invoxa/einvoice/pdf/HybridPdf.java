package invoxa.einvoice.pdf;

import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.jspecify.annotations.Nullable;

/**
 * The invoice inside a PDF of another maker: Factur-X, ZUGFeRD or XRechnung.
 *
 * <p>Refused are: a PDF that cannot be read or is locked (400), one without an invoice inside (422), an invoice of more
 * bytes than a file may have (413). Nothing in the PDF is run, and nothing outside it is read.
 */
public final class HybridPdf {

    private static final byte[] MAGIC = {'%', 'P', 'D', 'F', '-'};
    private static final int MOST_BYTES = 20_000_000;
    private static final int MOST_NODES = 10_000;

    /** The names under which the specifications put it, the newest first. */
    private static final List<String> NAMES =
            List.of("factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml");

    private HybridPdf() {}

    public static boolean isPdf(byte[] file) {
        return file.length >= MAGIC.length && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** The XML inside. */
    public static byte[] invoice(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var names = document.getDocumentCatalog().getNames();
            var files = names == null ? null : names.getEmbeddedFiles();
            if (files != null) {
                for (var name : NAMES) {
                    var found = find(files, name);
                    if (found != null) {
                        return bytes(found);
                    }
                }
            }
            throw new Refused(Problem.of(
                    422,
                    "no-invoice-inside",
                    "The PDF has no invoice inside",
                    "Expected an attached file named " + String.join(", ", NAMES)
                            + ": Factur-X, ZUGFeRD and XRechnung put the invoice there."));
        } catch (IOException e) {
            throw new Refused(Problem.of(
                    400, "unreadable-pdf", "The PDF cannot be read", "It is damaged, or locked by a password."));
        }
    }

    /** Looks into each node once, however often a node is named: what names itself has an end. */
    private static @Nullable PDComplexFileSpecification find(
            PDNameTreeNode<PDComplexFileSpecification> root, String name) throws IOException {
        var seen = Collections.newSetFromMap(new IdentityHashMap<COSDictionary, Boolean>());
        var open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            var node = open.pop();
            if (!seen.add(node.getCOSObject())) {
                continue;
            }
            if (seen.size() > MOST_NODES) {
                throw new IOException("the tree of names has more nodes than are read");
            }
            Map<String, PDComplexFileSpecification> names = node.getNames();
            if (names != null) {
                for (var file : names.values()) {
                    if (file != null && (name.equals(file.getFileUnicode()) || name.equals(file.getFile()))) {
                        return file;
                    }
                }
            }
            if (node.getKids() != null) {
                node.getKids().reversed().forEach(open::push);
            }
        }
        return null;
    }

    /** Read up to the limit: a compressed stream may unfold into more than memory holds. */
    private static byte[] bytes(PDComplexFileSpecification specification) throws IOException {
        var file = specification.getEmbeddedFile() == null
                ? specification.getEmbeddedFileUnicode()
                : specification.getEmbeddedFile();
        if (file == null) {
            throw new IOException("the attached file has no content");
        }
        try (var in = file.createInputStream()) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refused(Problem.of(
                        413,
                        "too-large",
                        "The invoice inside the PDF is too large",
                        "At most " + MOST_BYTES + " bytes are read."));
            }
            return bytes;
        }
    }
}
