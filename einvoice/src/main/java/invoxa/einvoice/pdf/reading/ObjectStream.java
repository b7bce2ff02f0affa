package invoxa.einvoice.pdf.reading;

import invoxa.einvoice.pdf.reading.Value.Dictionary;
import invoxa.einvoice.pdf.reading.Value.Numeral;
import invoxa.einvoice.pdf.reading.Value.Stream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Objects packed into one stream (ISO 32000-1, 7.5.7). What it extends is never looked at. */
final class ObjectStream {

    private final byte[] bytes;
    private final int first;
    private final int[] numbers;
    private final int[] offsets;
    private final Budget budget;

    private ObjectStream(byte[] bytes, int first, int[] numbers, int[] offsets, Budget budget) {
        this.bytes = bytes;
        this.first = first;
        this.numbers = numbers;
        this.offsets = offsets;
        this.budget = budget;
    }

    static ObjectStream of(Source source, Stream stream, Source.@Nullable Resolve resolve) throws IOException {
        int count = count(stream.dictionary(), "N");
        int first = count(stream.dictionary(), "First");
        var bytes = source.unfolded(stream, resolve, Integer.MAX_VALUE);
        // a number and a place take four bytes at least
        if (count > bytes.length / 4 + 1) {
            throw new Damaged("an object stream says that it holds more than it can");
        }
        source.budget().unfold(8L * count);
        var numbers = new int[count];
        var offsets = new int[count];
        var header = new Syntax(bytes, 0, source.budget());
        for (int i = 0; i < count; i++) {
            numbers[i] = header.number();
            offsets[i] = header.number();
        }
        return new ObjectStream(bytes, first, numbers, offsets, source.budget());
    }

    private static int count(Dictionary dictionary, String key) throws Damaged {
        if (dictionary.get(key) instanceof Numeral(int number) && number >= 0) {
            return number;
        }
        throw new Damaged("an object stream does not say its " + key);
    }

    int count() {
        return numbers.length;
    }

    int number(int index) {
        return numbers[index];
    }

    /** The object of this number, at this index if the cross references were right. */
    Value object(int number, int index) throws Damaged {
        int found = index < numbers.length && numbers[index] == number ? index : indexOf(number);
        long at = (long) first + offsets[found];
        if (at >= bytes.length) {
            throw new Damaged("a packed object is outside its stream");
        }
        return new Syntax(bytes, (int) at, budget).value();
    }

    private int indexOf(int number) throws Damaged {
        budget.step(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == number) {
                return i;
            }
        }
        throw new Damaged("there is no object " + number + " in the stream that is said to hold it");
    }
}
