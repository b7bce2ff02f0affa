package invoxa.einvoice.pdf.reading;

import invoxa.einvoice.pdf.reading.Value.Dictionary;
import invoxa.einvoice.pdf.reading.Value.Numeral;
import invoxa.einvoice.pdf.reading.Value.Reference;
import invoxa.einvoice.pdf.reading.Value.Stream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of a PDF and what stands at a place in them. */
record Source(byte[] file, Budget budget) {

    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    Syntax syntax(int offset) throws Damaged {
        if (offset < 0 || offset >= file.length) {
            throw new Damaged("a place is outside the file");
        }
        return new Syntax(file, offset, budget);
    }

    /** Resolves a value that stands elsewhere. */
    @FunctionalInterface
    interface Resolve {
        Value value(Value value) throws IOException;
    }

    /**
     * The object that begins there.
     *
     * @param resolve finds a stream's length where it is an object of its own; null where that cannot be known yet
     */
    Value object(int offset, @Nullable Resolve resolve) throws IOException {
        return object(offset, -1, resolve);
    }

    /** @param number that the object there must have, -1 for any */
    Value object(int offset, int number, @Nullable Resolve resolve) throws IOException {
        var syntax = syntax(offset);
        int stated = syntax.number();
        syntax.number();
        if (!syntax.passes("obj") || number >= 0 && stated != number) {
            throw new Damaged("there is no object " + number + " where the file says");
        }
        var value = syntax.value();
        if (!(value instanceof Dictionary dictionary) || !syntax.passes("stream")) {
            return value;
        }
        syntax.endOfLine();
        return new Stream(dictionary, syntax.at(), length(dictionary, syntax.at(), resolve));
    }

    /** What the dictionary says where the data ends there, else up to where it ends. */
    private int length(Dictionary dictionary, int from, @Nullable Resolve resolve) throws IOException {
        var said = dictionary.get("Length");
        if (said instanceof Reference && resolve != null) {
            said = resolve.value(said);
        }
        if (said instanceof Numeral(int length) && length >= 0 && length <= file.length - from) {
            var after = new Syntax(file, from + length, budget);
            if (after.passes("endstream")) {
                return length;
            }
        }
        int end = indexOf(END, file, from);
        budget.step((end < 0 ? file.length : end) - from);
        if (end < 0) {
            throw new Damaged("a stream does not end");
        }
        return end - from;
    }

    /** What the filters make of the stream's data; more than so many bytes are too much. */
    byte[] unfolded(Stream stream, @Nullable Resolve resolve, int most) throws IOException {
        try (var in = Filters.unfold(this, stream, resolve)) {
            var bytes = in.readNBytes(most == Integer.MAX_VALUE ? most : most + 1);
            if (bytes.length > most) {
                throw new TooMuch("The invoice inside has more than " + most + " bytes.");
            }
            return bytes;
        }
    }

    static int indexOf(byte[] what, byte[] in, int from) {
        for (int i = from; i <= in.length - what.length; i++) {
            if (in[i] == what[0] && Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }

    static int lastIndexOf(byte[] what, byte[] in, int from) {
        for (int i = in.length - what.length; i >= from; i--) {
            if (in[i] == what[0] && Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }
}
