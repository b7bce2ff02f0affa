package invoxa.einvoice.pdf.reading;

import invoxa.einvoice.pdf.reading.Value.Dictionary;
import invoxa.einvoice.pdf.reading.Value.Name;
import invoxa.einvoice.pdf.reading.Value.Reference;
import invoxa.einvoice.pdf.reading.Value.Stream;
import invoxa.einvoice.pdf.reading.Value.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the objects of a damaged file are: found by going through it from the first byte to the last. The later of two
 * with the same number counts, as it would by cross references.
 */
final class FoundObjects implements Places {

    private static final byte[] OBJECT = " obj".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRAILER = "trailer".getBytes(StandardCharsets.US_ASCII);

    private final Source source;
    private final Map<Integer, Place> places = new HashMap<>();
    private @Nullable Dictionary trailer;

    private FoundObjects(Source source) {
        this.source = source;
    }

    static FoundObjects in(Source source) throws IOException {
        var found = new FoundObjects(source);
        found.objects();
        found.trailers();
        if (found.trailer == null) {
            throw new Damaged("the file names no catalog");
        }
        return found;
    }

    private void objects() throws IOException {
        var file = source.file();
        for (int at = Source.indexOf(OBJECT, file, 0); at >= 0; at = Source.indexOf(OBJECT, file, at)) {
            int end = at + OBJECT.length;
            int generation = beforeDigits(at);
            int number = generation == at ? -1 : beforeDigits(generation - 1);
            at = number >= 0 && number < generation - 1 && Syntax.isBlank(file[generation - 1])
                    ? Math.max(end, object(number))
                    : end;
        }
    }

    /** Where the digits begin that end before this place. */
    private int beforeDigits(int end) {
        int at = end;
        while (at > 0 && end - at < 10 && Syntax.isDigit(source.file()[at - 1])) {
            at--;
        }
        return at;
    }

    /** Takes the object that begins there and says where its data ends, so that nothing within it is taken for one. */
    private int object(int offset) throws IOException {
        source.budget().value();
        int end = offset;
        try {
            int number = source.syntax(offset).number();
            places.put(number, new Place.InFile(offset));
            var value = source.object(offset, null);
            if (value instanceof Stream stream) {
                end = stream.from() + stream.length();
                if (isOfType("ObjStm", stream.dictionary())) {
                    inside(number, stream);
                } else if (isOfType("XRef", stream.dictionary())) {
                    beginHere(stream.dictionary());
                }
            } else if (trailer == null && value instanceof Dictionary entries && isOfType("Catalog", entries)) {
                trailer = new Dictionary(Map.of("Root", new Reference(number)));
            }
        } catch (Damaged e) {
            // not an object after all, or one that cannot be read: others may be
        }
        return end;
    }

    private static boolean isOfType(String type, Dictionary entries) {
        return entries.get("Type") instanceof Name(var named) && named.equals(type);
    }

    private void inside(int number, Stream stream) throws IOException {
        var held = ObjectStream.of(source, stream, null);
        for (int i = 0; i < held.count(); i++) {
            source.budget().value();
            places.put(held.number(i), new Place.InStream(number, i));
        }
    }

    private void trailers() throws IOException {
        var file = source.file();
        for (int at = Source.indexOf(TRAILER, file, 0); at >= 0; at = Source.indexOf(TRAILER, file, at + 1)) {
            try {
                if (source.syntax(at + TRAILER.length).value() instanceof Dictionary entries) {
                    beginHere(entries);
                }
            } catch (Damaged e) {
                // another may be whole
            }
        }
    }

    private void beginHere(Dictionary entries) {
        if (entries.get("Root") != Word.NULL) {
            trailer = entries;
        }
    }

    @Override
    public Place of(int number) {
        return places.getOrDefault(number, Place.Nowhere.NOWHERE);
    }

    @Override
    public Dictionary trailer() {
        return trailer == null ? new Dictionary(Map.of()) : trailer;
    }
}
