package invoxa.einvoice.pdf.reading;

import invoxa.einvoice.pdf.reading.Value.Dictionary;
import invoxa.einvoice.pdf.reading.Value.Numeral;
import invoxa.einvoice.pdf.reading.Value.Stream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The cross references that a file ends with and those before them, each section read once (ISO 32000-1, 7.5). */
final class CrossReferences implements Places {

    private static final int MAX_SECTIONS = 1_000;
    private static final int TAIL = 2_048;
    private static final byte[] START = "startxref".getBytes(StandardCharsets.US_ASCII);

    private final Source source;
    private final List<Section> newestFirst = new ArrayList<>();
    private final HashSet<Integer> seen = new HashSet<>();

    private CrossReferences(Source source) {
        this.source = source;
    }

    static CrossReferences read(Source source) throws IOException {
        var references = new CrossReferences(source);
        var file = source.file();
        int at = Source.lastIndexOf(START, file, Math.max(0, file.length - TAIL));
        if (at < 0) {
            throw new Damaged("the file does not say where its cross references are");
        }
        Value next = new Numeral(source.syntax(at + START.length).number());
        while (next instanceof Numeral(int offset)) {
            if (!references.seen.add(offset)) {
                break;
            }
            next = references.section(offset);
        }
        return references;
    }

    /** Reads the section there, and the one that a table has beside it for readers that know streams. */
    private Value section(int offset) throws IOException {
        if (newestFirst.size() >= MAX_SECTIONS) {
            throw new TooMuch("It has more than " + MAX_SECTIONS + " sections of cross references.");
        }
        var syntax = source.syntax(offset);
        if (!syntax.passes("xref")) {
            return packed(offset);
        }
        var table = Section.Table.read(source.file(), syntax, source.budget());
        newestFirst.add(table);
        if (table.trailer().get("XRefStm") instanceof Numeral(int beside) && seen.add(beside)) {
            packed(beside);
        }
        return table.trailer().get("Prev");
    }

    private Value packed(int offset) throws IOException {
        if (!(source.object(offset, null) instanceof Stream stream)) {
            throw new Damaged("there are no cross references where the file says");
        }
        var entries = source.unfolded(stream, null, Integer.MAX_VALUE);
        newestFirst.add(Section.Packed.of(stream.dictionary(), entries, source.budget()));
        return stream.dictionary().get("Prev");
    }

    @Override
    public Place of(int number) throws Damaged {
        for (var section : newestFirst) {
            var place = section.of(number, source.budget());
            if (place != null) {
                return place;
            }
        }
        return Place.Nowhere.NOWHERE;
    }

    @Override
    public Dictionary trailer() {
        return newestFirst.getFirst().trailer();
    }
}
