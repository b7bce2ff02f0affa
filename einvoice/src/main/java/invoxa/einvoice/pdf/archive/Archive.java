package invoxa.einvoice.pdf.archive;

import invoxa.einvoice.pdf.canvas.Resource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;

/** What makes a PDF one for the archive (PDF/A-3a): its colours' meaning, its metadata, and the invoice inside it. */
public final class Archive {

    private static final byte[] SRGB = Resource.bytes(Archive.class, "sRGB.icc");
    private static final String SRGB_NAME = "sRGB IEC61966-2.1";
    private static final int COLOURS = 3;

    private final PDDocument document;
    private final About about;

    public Archive(PDDocument document, About about) {
        this.document = document;
        this.about = about;
    }

    public void write(@Nullable Embedded invoice, List<AttachedFile> attachments) throws IOException {
        outputIntent();
        attach(invoice, attachments);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(Xmp.packet(about, invoice));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    /** Written by hand: PDFBox's own class loads the colour management of the JDK for it. */
    private void outputIntent() throws IOException {
        var profile = document.getDocument().createCOSStream();
        try (var out = profile.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(SRGB);
        }
        profile.setInt(COSName.N, COLOURS);
        var intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intent.setName(COSName.S, "GTS_PDFA1");
        intent.setItem(COSName.OUTPUT_CONDITION_IDENTIFIER, new COSString(SRGB_NAME));
        intent.setItem(COSName.INFO, new COSString(SRGB_NAME));
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        var intents = new COSArray();
        intents.add(intent);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.OUTPUT_INTENTS, intents);
    }

    /**
     * The invoice as an alternative of what is to be seen, which is how Factur-X and ZUGFeRD define it; what supports
     * it as a supplement.
     */
    private void attach(@Nullable Embedded invoice, List<AttachedFile> attachments) throws IOException {
        var all = new LinkedHashMap<String, PDComplexFileSpecification>();
        if (invoice != null) {
            var xml = new AttachedFile(
                    invoice.fileName(), "The invoice as XML, " + invoice.level(), "text/xml", invoice.xml());
            all.put(invoice.fileName(), specification(xml, invoice.fileName(), "Alternative"));
        }
        for (var attachment : attachments) {
            var name = attachment.name();
            for (int place = all.size() + 1; all.containsKey(name); place++) {
                name = place + "-" + attachment.name();
            }
            all.put(name, specification(attachment, name, "Supplement"));
        }
        if (all.isEmpty()) {
            return;
        }
        var catalog = document.getDocumentCatalog();
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(all);
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        var associated = new COSArray();
        all.values().forEach(each -> associated.add(each.getCOSObject()));
        catalog.getCOSObject().setItem(COSName.AF, associated);
    }

    private PDComplexFileSpecification specification(AttachedFile attached, String name, String relationship)
            throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(attached.content()), COSName.FLATE_DECODE);
        file.setSubtype(attached.mimeType() == null ? "application/octet-stream" : attached.mimeType());
        file.setSize(attached.content().length);
        var day = GregorianCalendar.from(about.day().atStartOfDay(ZoneOffset.UTC));
        file.setCreationDate(day);
        file.setModDate(day);
        var specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setFileDescription(attached.description() == null ? name : attached.description());
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", relationship);
        return specification;
    }
}
