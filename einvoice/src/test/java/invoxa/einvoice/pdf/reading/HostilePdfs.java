package invoxa.einvoice.pdf.reading;

import static invoxa.einvoice.pdf.reading.PdfText.attaching;
import static invoxa.einvoice.pdf.reading.PdfText.deflated;
import static invoxa.einvoice.pdf.reading.PdfText.deflatedZeros;
import static invoxa.einvoice.pdf.reading.PdfText.withNames;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** PDFs that were made to keep whoever reads them busy, or to fill its memory; each by what is wrong with it. */
public final class HostilePdfs {

    private HostilePdfs() {}

    /** Each is made when it is asked for. */
    public static Map<String, Supplier<byte[]>> all() {
        var files = new LinkedHashMap<String, Supplier<byte[]>>();
        cycles(files);
        chains(files);
        bombs(files);
        crossReferences(files);
        crowds(files);
        depths(files);
        return files;
    }

    private static void cycles(Map<String, Supplier<byte[]>> files) {
        files.put(
                "names that name each other",
                () -> withNames()
                        .object("<</Kids[3 0 R 3 0 R 3 0 R]>>")
                        .object("<</Kids[2 0 R 2 0 R 2 0 R]>>")
                        .end());
        files.put(
                "names that name themselves",
                () -> withNames().object("<</Kids 2 0 R/Names 2 0 R>>").end());
        files.put("a hundred names that all name all", () -> {
            var pdf = withNames();
            for (int i = 0; i < 100; i++) {
                pdf.object("<</Kids[" + references(2, 100) + "]>>");
            }
            return pdf.end();
        });
        files.put(
                "an attachment that is its own",
                () -> withNames()
                        .object("<</Names[(x)3 0 R]>>")
                        .object("<</F(factur-x.xml)/EF 3 0 R>>")
                        .end());
        for (var tree : new String[] {"Pages", "AcroForm", "Outlines", "Metadata", "StructTreeRoot"}) {
            files.put(
                    "a tree of its own kids in " + tree,
                    () -> new PdfText()
                            .object("<</Type/Catalog/" + tree + " 2 0 R>>")
                            .object("<</Type/" + tree + "/Kids[2 0 R 3 0 R]/Fields[2 0 R 3 0 R]/First 2 0 R/Next 3 0 R"
                                    + "/Last 3 0 R/Parent 3 0 R/K[3 0 R 2 0 R]/Count 2>>")
                            .object("<</Type/Page/Kids[2 0 R 3 0 R]/First 2 0 R/Next 2 0 R/Parent 2 0 R"
                                    + "/Resources<</XObject<</X 3 0 R>>>>>>")
                            .end());
        }
    }

    private static void chains(Map<String, Supplier<byte[]>> files) {
        files.put(
                "an object that is a reference to itself",
                () -> withNames().object("2 0 R").end());
        files.put("100,000 references one to the next", () -> {
            var pdf = withNames();
            for (int i = 0; i < 100_000; i++) {
                pdf.object(i + 3 + " 0 R");
            }
            return pdf.end();
        });
        files.put("a length that needs its own stream", () -> {
            var pdf = new PdfText()
                    .object("<</Type/Catalog/Pages<</Type/Pages/Count 0/Kids[]>>/Names<</EmbeddedFiles 3 0 R>>>>");
            int packed = pdf.size();
            pdf.add("2 0 obj<</Type/ObjStm/N 1/First 4/Length 3 0 R>>stream\n3 0 9\nendstream endobj\n");
            int at = pdf.size();
            return pdf.add(crossReferences(1, new int[] {1, 9, 0, 1, packed, 0, 2, 2, 0}))
                    .startingAt(at);
        });
        files.put("an object stream within itself", () -> {
            var pdf = withNames().stream("/Type/ObjStm/N 1/First 4/Extends 2 0 R", "2 0 <<>>".getBytes(ISO_8859_1));
            int at = pdf.size();
            return pdf.add(crossReferences(2, new int[] {1, 9, 0, 2, 2, 0})).startingAt(at);
        });
        files.put("an object stream that extends itself", () -> {
            var pdf = new PdfText()
                    .stream(
                            "/Type/ObjStm/N 1/First 4/Extends 1 0 R",
                            "2 0 <</Type/Catalog/Pages<</Type/Pages/Count 0/Kids[]>>/Names 3 0 R>>"
                                    .getBytes(ISO_8859_1));
            int at = pdf.size();
            return pdf.add(crossReferences(2, new int[] {1, 9, 0, 2, 1, 0})).startingAt(at);
        });
    }

    private static void bombs(Map<String, Supplier<byte[]>> files) {
        files.put("1 GB in Flate", () -> attaching("/Filter/FlateDecode", deflatedZeros(1_024)));
        files.put("1 GB in Flate in Flate", () -> attaching("/Filter[/Fl/Fl]", deflated(deflatedZeros(1_024))));
        files.put("Flate eight times", () -> {
            var bytes = deflatedZeros(500);
            for (int i = 0; i < 7; i++) {
                bytes = deflated(bytes);
            }
            return attaching("/Filter[" + "/Fl".repeat(8) + "]", bytes);
        });
        files.put("500 MB in LZW", () -> attaching("/Filter/LZWDecode", lzwZeros(500)));
        files.put("320 MB in run lengths", () -> {
            var runs = new byte[5_000_000];
            Arrays.fill(runs, (byte) 129);
            return attaching("/Filter/RunLengthDecode", runs);
        });
        files.put("60 MB in base 85", () -> {
            var zeros = new byte[15_000_000];
            Arrays.fill(zeros, (byte) 'z');
            return attaching("/Filter/ASCII85Decode", zeros);
        });
        files.put("run lengths in Flate", () -> {
            var runs = new byte[64 << 20];
            Arrays.fill(runs, (byte) 129);
            return attaching("/Filter[/Fl/RL]", deflated(runs));
        });
        files.put(
                "hexadecimal of hexadecimal a hundred times",
                () -> attaching("/Filter[" + "/AHx".repeat(100) + "]", "3030".getBytes(ISO_8859_1)));
        files.put("a million filters", () -> attaching("/Filter[" + "/AHx".repeat(1_000_000) + "]", new byte[0]));
        files.put(
                "rows of two thousand million columns",
                () -> attaching(
                        "/Filter/Fl/DecodeParms<</Predictor 12/Colors 60/BitsPerComponent 16/Columns 2147483647>>",
                        deflatedZeros(1)));
        files.put("an object stream of 500 MB", () -> {
            var pdf = new PdfText().stream("/Type/ObjStm/N 1/First 4/Filter/Fl", deflatedZeros(500));
            int at = pdf.size();
            return pdf.add(crossReferences(2, new int[] {1, 9, 0, 2, 1, 0})).startingAt(at);
        });
        files.put("an object stream of two thousand million objects", () -> {
            var pdf = new PdfText().stream("/Type/ObjStm/N 2147483647/First 4", "1 0 2".getBytes(ISO_8859_1));
            int at = pdf.size();
            return pdf.add(crossReferences(2, new int[] {1, 9, 0, 2, 1, 0})).startingAt(at);
        });
        files.put("a hundred object streams of 10 MB", () -> {
            var pdf = withNames().object("<</Kids[" + references(1_000, 100) + "]>>");
            var bytes = deflatedZeros(10);
            for (int i = 0; i < 100; i++) {
                pdf.stream("/Type/ObjStm/N 1/First 4/Filter/Fl", bytes);
            }
            return pdf.endWithout();
        });
    }

    private static void crossReferences(Map<String, Supplier<byte[]>> files) {
        files.put("200 MB of cross references", () -> {
            var pdf = withNames();
            int at = pdf.size();
            return pdf.add("2 0 obj")
                    .add(streamed("/Type/XRef/W[1 4 2]/Size 30000000/Root 1 0 R/Filter/Fl", deflatedZeros(200)))
                    .startingAt(at);
        });
        files.put("cross references before themselves", () -> {
            var pdf = withNames();
            return pdf.end("/Prev " + pdf.size() + "/XRefStm " + pdf.size());
        });
        files.put("two sections of cross references before each other", () -> {
            var pdf = withNames();
            int first = pdf.size();
            int length = section(0).length();
            return pdf.add(section(first + length)).add(section(first)).startingAt(first);
        });
        files.put("200,000 sections of cross references", () -> {
            var pdf = withNames();
            int before = 0;
            for (int i = 0; i < 200_000; i++) {
                int at = pdf.size();
                pdf.add(section(before));
                before = at;
            }
            return pdf.startingAt(before);
        });
        files.put("cross references of 1,000,000 runs", () -> {
            var pdf = withNames();
            int at = pdf.size();
            return pdf.add("xref\n" + "7 0\n".repeat(1_000_000) + "trailer<</Root 1 0 R>>\n")
                    .startingAt(at);
        });
        files.put("100,000 runs looked through for each of 100,000 names", () -> {
            var pdf = withNames()
                    .object("<</Names[" + "(a)9 0 R".repeat(100_000) + "]/Kids[" + references(200_000, 100_000)
                            + "]>>");
            int at = pdf.size();
            return pdf.add("xref\n0 1\n0000000000 65535 f \n1 1\n0000000009 00000 n \n2 1\n%010d 00000 n \n"
                            .formatted(new String(pdf.bytes(), ISO_8859_1).indexOf("2 0 obj")))
                    .add("900000 0\n".repeat(100_000) + "trailer<</Root 1 0 R>>\n")
                    .startingAt(at);
        });
        files.put("widths of cross references without end", () -> {
            var pdf = withNames();
            int at = pdf.size();
            return pdf.add("2 0 obj")
                    .add(streamed("/Type/XRef/W[2147483647 2147483647 2147483647]/Size 9/Root 1 0 R", new byte[90]))
                    .startingAt(at);
        });
    }

    private static void crowds(Map<String, Supplier<byte[]>> files) {
        files.put("1,000,000 objects without cross references", () -> {
            var pdf = withNames();
            for (int i = 0; i < 1_000_000; i++) {
                pdf.add("9 0 obj<<>>endobj\n");
            }
            return pdf.endWithout();
        });
        files.put(
                "1,000,000 streams that do not end",
                () -> withNames().add("9 0 obj<<>>stream\n".repeat(1_000_000)).endWithout());
        files.put(
                "1,000,000 trailers",
                () -> withNames().add("trailer<</Root 1 0 R>>".repeat(800_000)).endWithout());
        files.put(
                "2,000,000 kids",
                () -> withNames()
                        .object("<</Kids[" + "7 0 R ".repeat(2_000_000) + "]>>")
                        .end());
        files.put(
                "a million names of one file of 5 MB",
                () -> withNames()
                        .object("<</Names[" + "(a)[3 0 R]".repeat(1_000_000) + "]/Kids[" + references(4, 100_000)
                                + "]>>")
                        .object("<</F(" + "x".repeat(5_000_000) + ")>>")
                        .end());
        files.put(
                "5,000,000 dictionaries in the catalog",
                () -> new PdfText()
                        .object("<</Type/Catalog/Pages<</Type/Pages/Count 0/Kids[]>>/A[" + "<<>>".repeat(4_900_000)
                                + "]>>")
                        .end());
        files.put(
                "a name of 19 MB",
                () -> new PdfText()
                        .object("<</Type/" + "a".repeat(19_000_000) + ">>")
                        .end());
        files.put(
                "objects without end whose comments end with the file",
                () -> latin("%PDF-1.7\n" + "1 0 obj%".repeat(2_400_000)));
        files.put(
                "trailers without end whose comments end with the file",
                () -> latin("%PDF-1.7\n" + "trailer%".repeat(2_400_000)));
        files.put(
                "texts in hexadecimal that end with the file",
                () -> latin("%PDF-1.7\n" + "1 0 obj<".repeat(1_200_000) + " ".repeat(9_000_000)));
        files.put(
                "a comment of 19 MB",
                () -> new PdfText()
                        .object("%" + "a".repeat(19_000_000) + "\n<<>>")
                        .end());
    }

    private static void depths(Map<String, Supplier<byte[]>> files) {
        files.put(
                "10,000,000 arrays in each other",
                () -> new PdfText().object("[".repeat(10_000_000)).end());
        files.put(
                "1,000,000 dictionaries in each other",
                () -> new PdfText()
                        .object("<</A".repeat(1_000_000) + "1" + ">>".repeat(1_000_000))
                        .end());
        files.put(
                "10,000,000 brackets in a text",
                () -> new PdfText()
                        .object("<</Type/Catalog/Pages<</Type/Pages/Count 0/Kids[]>>/A" + "(".repeat(10_000_000) + ">>")
                        .end());
        files.put("names 100,000 levels deep", () -> {
            var pdf = withNames();
            for (int i = 0; i < 100_000; i++) {
                pdf.object("<</Kids[" + (i + 3) + " 0 R]>>");
            }
            return pdf.end();
        });
        files.put("nothing but a head", () -> "%PDF-1.7\n".getBytes(ISO_8859_1));
        files.put(
                "20 MB of zeros", () -> new PdfText().add(new byte[19_000_000]).endWithout());
    }

    private static String references(int from, int count) {
        var references = new StringBuilder();
        for (int i = 0; i < count; i++) {
            references.append(from + i).append(" 0 R ");
        }
        return references.toString();
    }

    private static String section(int before) {
        return "xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Prev %010d>>\n".formatted(before);
    }

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] streamed(String entries, byte[] data) {
        return PdfText.part("<<" + entries + "/Length " + data.length + ">>stream\n")
                .add(data)
                .add("\nendstream endobj\n")
                .bytes();
    }

    /** Cross references of one byte, four and one, of the objects from 1 on. */
    private static byte[] crossReferences(int root, int[] fields) {
        var entries = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 3) {
            entries.write(fields[i]);
            for (int shift = 24; shift >= 0; shift -= 8) {
                entries.write(fields[i + 1] >> shift);
            }
            entries.write(fields[i + 2]);
        }
        return PdfText.part("9 0 obj")
                .add(streamed(
                        "/Type/XRef/W[1 4 1]/Index[1 " + fields.length / 3 + "]/Size 9/Root " + root + " 0 R",
                        entries.toByteArray()))
                .bytes();
    }

    /** Zeros by codes of which each stands for one zero more; a full table is cleared. */
    private static byte[] lzwZeros(int megabytes) {
        var out = new LzwCodes();
        for (long made = 0; made < (long) megabytes << 20; ) {
            out.clear();
            out.code(0);
            made++;
            for (int code = 258; code < 4_095; code++) {
                out.code(code);
                made += code - 256;
            }
        }
        return out.end();
    }
}
