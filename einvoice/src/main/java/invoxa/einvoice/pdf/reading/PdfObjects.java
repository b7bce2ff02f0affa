package invoxa.einvoice.pdf.reading;

import invoxa.einvoice.pdf.reading.Value.Array;
import invoxa.einvoice.pdf.reading.Value.Dictionary;
import invoxa.einvoice.pdf.reading.Value.Reference;
import invoxa.einvoice.pdf.reading.Value.Stream;
import invoxa.einvoice.pdf.reading.Value.Word;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The objects of one PDF, each read from its place when it is asked for. */
final class PdfObjects {

    private static final int DEEPEST = 50;

    private final Source source;
    private final Places places;
    private final Map<Integer, ObjectStream> opened = new HashMap<>();
    private final Set<Integer> inHand = new HashSet<>();

    private PdfObjects(Source source, Places places) throws Locked {
        this.source = source;
        this.places = places;
        if (places.trailer().get("Encrypt") != Word.NULL) {
            throw new Locked();
        }
    }

    /** By the cross references that the file has. */
    static PdfObjects said(Source source) throws IOException {
        return new PdfObjects(source, CrossReferences.read(source));
    }

    /** By what is found in the file, where its cross references are wrong. */
    static PdfObjects found(Source source) throws IOException {
        return new PdfObjects(source, FoundObjects.in(source));
    }

    Dictionary catalog() throws IOException {
        var root = resolved(places.trailer().get("Root"));
        if (root instanceof Dictionary catalog) {
            return catalog;
        }
        throw new Damaged("the catalog is missing");
    }

    /** The value itself, where a reference stands for it. */
    Value resolved(Value value) throws IOException {
        return value instanceof Reference(int number) ? object(number) : value;
    }

    Dictionary dictionary(Value value) throws IOException {
        return switch (resolved(value)) {
            case Dictionary dictionary -> dictionary;
            case Stream stream -> stream.dictionary();
            default -> new Dictionary(Map.of());
        };
    }

    List<Value> array(Value value) throws IOException {
        return resolved(value) instanceof Array(var items) ? items : List.of();
    }

    byte[] unfolded(Stream stream, int most) throws IOException {
        return source.unfolded(stream, this::resolved, most);
    }

    private Value object(int number) throws IOException {
        if (inHand.size() > DEEPEST || !inHand.add(number)) {
            throw new Damaged("object " + number + " is needed to read itself, or lies too deep");
        }
        try {
            return switch (places.of(number)) {
                case Place.InFile(int offset) -> resolved(source.object(offset, number, this::resolved));
                case Place.InStream(int stream, int index) ->
                    resolved(packed(stream).object(number, index));
                case Place.Nowhere nowhere -> Word.NULL;
            };
        } finally {
            inHand.remove(number);
        }
    }

    private ObjectStream packed(int number) throws IOException {
        var known = opened.get(number);
        if (known != null) {
            return known;
        }
        if (!(object(number) instanceof Stream stream)) {
            throw new Damaged("object " + number + " is no stream of objects");
        }
        var read = ObjectStream.of(source, stream, this::resolved);
        opened.put(number, read);
        return read;
    }
}
