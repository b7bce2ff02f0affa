package invoxa.einvoice.pdf.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a PDF object by object, as nobody's library would: what stands in it is what the test says. */
final class PdfText {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    PdfText() {
        this("%PDF-1.7\n");
    }

    private PdfText(String head) {
        add(head);
    }

    /** A part of a file. */
    static PdfText part(String text) {
        return new PdfText(text);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    PdfText add(String text) {
        return add(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    PdfText add(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    int size() {
        return out.size();
    }

    /** Objects are numbered from 1. */
    PdfText object(String value) {
        begin();
        return add(value + "\nendobj\n");
    }

    /** @param entries of the dictionary, besides its length */
    PdfText stream(String entries, byte[] data) {
        begin();
        return add("<<" + entries + "/Length " + data.length + ">>stream\n")
                .add(data)
                .add("\nendstream\nendobj\n");
    }

    private void begin() {
        offsets.add(size());
        add(offsets.size() + " 0 obj");
    }

    /** The catalog as object 1, with the tree of names as object 2. */
    static PdfText withNames() {
        return new PdfText()
                .object("<</Type/Catalog/Pages<</Type/Pages/Count 0/Kids[]>>/Names<</EmbeddedFiles 2 0 R>>>>");
    }

    /** A file with one attachment, whose data is a stream with these entries. */
    static byte[] attaching(String entries, byte[] data) {
        return withNames()
                .object("<</Names[(x)3 0 R]>>")
                .object("<</Type/Filespec/F(factur-x.xml)/EF<</F 4 0 R>>>>")
                .stream(entries, data)
                .end();
    }

    byte[] end() {
        return end("");
    }

    /** With a table of cross references. @param entries of the trailer, besides the catalog */
    byte[] end(String entries) {
        int at = size();
        add("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> add("%010d 00000 n \n".formatted(offset)));
        return add("trailer<</Root 1 0 R" + entries + ">>\n").startingAt(at);
    }

    byte[] startingAt(int offset) {
        return add("startxref\n" + offset + "\n%%EOF\n").bytes();
    }

    /** Without cross references, so that it has to be searched. */
    byte[] endWithout() {
        return add("trailer<</Root 1 0 R>>\n%%EOF\n").bytes();
    }

    static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out)) {
            deflating.write(bytes);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** So many megabytes of zeros. */
    static byte[] deflatedZeros(int megabytes) {
        var out = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var deflating = new DeflaterOutputStream(out, deflater)) {
            var zeros = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                deflating.write(zeros);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }
}
