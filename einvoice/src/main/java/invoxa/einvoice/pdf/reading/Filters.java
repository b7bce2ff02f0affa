package invoxa.einvoice.pdf.reading;

import invoxa.einvoice.pdf.reading.Value.Array;
import invoxa.einvoice.pdf.reading.Value.Dictionary;
import invoxa.einvoice.pdf.reading.Value.Name;
import invoxa.einvoice.pdf.reading.Value.Numeral;
import invoxa.einvoice.pdf.reading.Value.Stream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Unfolds a stream's data through its filters (ISO 32000-1, 7.4), each pulled by the next: nothing is held whole at any
 * stage, and each counts what it gives. Filters of pictures are none of a file's.
 */
final class Filters {

    private static final int MAX_FILTERS = 8;

    private final Source source;
    private final Source.@Nullable Resolve resolve;

    private Filters(Source source, Source.@Nullable Resolve resolve) {
        this.source = source;
        this.resolve = resolve;
    }

    static InputStream unfold(Source source, Stream stream, Source.@Nullable Resolve resolve) throws IOException {
        return new Filters(source, resolve).unfold(stream);
    }

    private InputStream unfold(Stream stream) throws IOException {
        var filters = listed(stream.dictionary().get("Filter"));
        var parameters = listed(stream.dictionary().get("DecodeParms"));
        if (filters.size() > MAX_FILTERS) {
            throw new TooMuch("A stream has more than " + MAX_FILTERS + " filters.");
        }
        InputStream in =
                new Counted(new ByteArrayInputStream(source.file(), stream.from(), stream.length()), source.budget());
        for (int i = 0; i < filters.size(); i++) {
            var its = i < parameters.size() && resolved(parameters.get(i)) instanceof Dictionary dictionary
                    ? dictionary
                    : new Dictionary(java.util.Map.of());
            if (resolved(filters.get(i)) instanceof Name(var name)) {
                in = filter(name, its, in);
            }
        }
        return in;
    }

    private InputStream filter(String name, Dictionary parameters, InputStream in) throws IOException {
        return switch (name) {
            case "FlateDecode", "Fl" -> counted(predicted(parameters, counted(new Flate(in))));
            case "LZWDecode", "LZW" ->
                counted(predicted(parameters, counted(new Lzw(in, number(parameters, "EarlyChange", 1)))));
            case "ASCIIHexDecode", "AHx" -> counted(new AsciiHex(in));
            case "ASCII85Decode", "A85" -> counted(new Ascii85(in));
            case "RunLengthDecode", "RL" -> counted(new RunLength(in));
            default -> throw new Damaged("a file is not packed by " + name);
        };
    }

    private InputStream predicted(Dictionary parameters, InputStream in) throws IOException {
        int predictor = number(parameters, "Predictor", 1);
        return predictor <= 1
                ? in
                : new Predictor(
                        in,
                        predictor,
                        number(parameters, "Colors", 1),
                        number(parameters, "BitsPerComponent", 8),
                        number(parameters, "Columns", 1));
    }

    private InputStream counted(InputStream in) {
        return in instanceof Counted ? in : new Counted(in, source.budget());
    }

    private int number(Dictionary parameters, String key, int absent) throws IOException {
        return resolved(parameters.get(key)) instanceof Numeral(int number) ? number : absent;
    }

    private List<Value> listed(Value value) throws IOException {
        var one = resolved(value);
        return one instanceof Array(var items) ? items : List.of(one);
    }

    private Value resolved(Value value) throws IOException {
        return resolve == null ? value : resolve.value(value);
    }
}
