package invoxa.einvoice.pdf.reading;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.pdf.archive.HybridPdf;
import invoxa.kernel.StopSignal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Attached files come out as they went in, whichever way a PDF keeps them. */
class UnfoldedFileTest {

    static final List<COSName> FILTERS = List.of(
            COSName.FLATE_DECODE,
            COSName.LZW_DECODE,
            COSName.ASCII85_DECODE,
            COSName.ASCII_HEX_DECODE,
            COSName.RUN_LENGTH_DECODE);

    /** Some of it repeats and some does not, and it is long enough for the codes of LZW to start anew. */
    private static byte[] content() {
        var text = new StringBuilder("<Invoice>\u00e4\u20ac");
        var random = new Random(7);
        for (int i = 0; i < 30_000; i++) {
            text.append(random.nextBoolean() ? "aaaaaaaa" : "").append((char) random.nextInt(32, 300));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(byte[] pdf) {
        return HybridPdf.invoice(pdf, StopSignal.NEVER);
    }

    /** As PDFBox writes it. */
    private static byte[] written(CompressParameters compression, COSName... filters) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var list = new COSArray();
            for (var filter : filters) {
                list.add(filter);
            }
            var file = new PDEmbeddedFile(document);
            try (var out = file.getCOSObject().createOutputStream(list)) {
                out.write(content());
            }
            var specification = new PDComplexFileSpecification(new COSDictionary());
            specification.setFile("factur-x.xml");
            specification.setEmbeddedFile(file);
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(java.util.Map.of("factur-x.xml", specification));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            var out = new ByteArrayOutputStream();
            document.save(out, compression);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @FieldSource("FILTERS")
    void by_each_filter(COSName filter) throws IOException {
        assertThat(read(written(CompressParameters.DEFAULT_COMPRESSION, filter)))
                .isEqualTo(content());
        assertThat(read(written(CompressParameters.NO_COMPRESSION, filter))).isEqualTo(content());
    }

    @Test
    void by_several_filters_one_in_another() throws IOException {
        assertThat(read(written(
                        CompressParameters.DEFAULT_COMPRESSION,
                        COSName.ASCII85_DECODE,
                        COSName.LZW_DECODE,
                        COSName.RUN_LENGTH_DECODE,
                        COSName.FLATE_DECODE)))
                .isEqualTo(content());
    }

    @Test
    void with_cross_references_that_are_wrong_or_cut_off() throws IOException {
        for (var compression :
                new CompressParameters[] {CompressParameters.NO_COMPRESSION, CompressParameters.DEFAULT_COMPRESSION}) {
            var text = new String(written(compression, COSName.FLATE_DECODE), StandardCharsets.ISO_8859_1);
            var wrong = text.replaceAll("startxref\\s+\\d+", "startxref\n17");
            var shifted = text.replaceFirst("\n", "\n%" + "x".repeat(99) + "\n");
            var cutOff = text.substring(0, text.lastIndexOf("startxref"));
            for (var damaged : new String[] {wrong, shifted, cutOff}) {
                assertThat(read(damaged.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(content());
            }
        }
    }

    static Stream<byte[]> predicted() {
        return Stream.of(
                PdfText.attaching(
                        "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>",
                        PdfText.deflated(new byte[] {0, 'a', 'b', 'c', 'd', 2, 0, 1, 0, 1, 1, 'x', 1, 1, 1})),
                PdfText.attaching(
                        "/Filter[/Fl]/DecodeParms[<</Predictor 2/Columns 4>>]",
                        PdfText.deflated(new byte[] {'a', 1, 1, 1, 'a', 2, 0, 2, 'x', 1, 1, 1})),
                PdfText.attaching("/Filter/Fl/DecodeParms<</Predictor 15/Columns 4>>", PdfText.deflated(new byte[] {
                    3, 'a', 'b' - 48, 'c' - 49, 'd' - 49, 4, 0, 1, 0, 1, 0, 'x', 'y', 'z', '{'
                })));
    }

    @ParameterizedTest
    @MethodSource("predicted")
    void by_rows_that_say_what_differs(byte[] pdf) {
        assertThat(new String(read(pdf), StandardCharsets.US_ASCII)).isEqualTo("abcdaccexyz{");
    }

    @Test
    void in_an_update_that_replaces_what_was_there_before() {
        var before = PdfText.attaching("", "old".getBytes(StandardCharsets.US_ASCII));
        int sections = new String(before, StandardCharsets.ISO_8859_1).lastIndexOf("xref\n0");
        var update = PdfText.part(new String(before, StandardCharsets.ISO_8859_1));
        int at = update.size();
        update.add("4 0 obj<</Length 3>>stream\nnew\nendstream endobj\n");
        int table = update.size();
        update.add("xref\n4 1\n%010d 00000 n \ntrailer<</Root 1 0 R/Prev %d>>\n".formatted(at, sections));
        assertThat(read(update.startingAt(table))).asString().isEqualTo("new");
    }
}
