package invoxa.einvoice.pdf.reading;

import invoxa.einvoice.pdf.reading.Value.Array;
import invoxa.einvoice.pdf.reading.Value.Dictionary;
import invoxa.einvoice.pdf.reading.Value.Numeral;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One section of cross references, as bytes from which an entry is read when its object is asked for. */
sealed interface Section {

    Dictionary trailer();

    /** Null where this section does not speak of the object. */
    @Nullable
    Place of(int number, Budget budget) throws Damaged;

    /** Entries of one run of numbers, the first of them at a place of the section's bytes. */
    record Run(int first, int count, int at) {}

    /** The run in which a number lies. */
    private static @Nullable Run run(List<Run> runs, int number, Budget budget) {
        budget.step(1);
        for (var run : runs) {
            budget.step(1);
            if (number >= run.first() && number - run.first() < run.count()) {
                return run;
            }
        }
        return null;
    }

    /** A table of lines of 20 bytes (ISO 32000-1, 7.5.4). */
    record Table(byte[] file, List<Run> runs, Dictionary trailer) implements Section {

        private static final int LINE = 20;
        private static final Pattern ENTRY = Pattern.compile("[0-9]{10} [0-9]{5} [nf][ \r][\r\n]");

        static Table read(byte[] file, Syntax syntax, Budget budget) throws Damaged {
            var runs = new ArrayList<Run>();
            var at = syntax;
            while (!at.passes("trailer")) {
                budget.value();
                int first = at.number();
                int count = at.number();
                at.blank();
                long end = at.at() + (long) count * LINE;
                if (end > file.length) {
                    throw new Damaged("the table of cross references is longer than the file");
                }
                runs.add(new Run(first, count, at.at()));
                at = new Syntax(file, (int) end, budget);
            }
            if (at.value() instanceof Dictionary trailer) {
                return new Table(file, runs, trailer);
            }
            throw new Damaged("the trailer is no dictionary");
        }

        @Override
        public @Nullable Place of(int number, Budget budget) throws Damaged {
            var run = run(runs, number, budget);
            if (run == null) {
                return null;
            }
            var line = new String(file, run.at() + (number - run.first()) * LINE, LINE, StandardCharsets.ISO_8859_1);
            if (!ENTRY.matcher(line).matches()) {
                throw new Damaged("a cross reference is not written as one");
            }
            return line.charAt(17) == 'f'
                    ? Place.Nowhere.NOWHERE
                    : new Place.InFile((int) Math.min(Long.parseLong(line.substring(0, 10)), Integer.MAX_VALUE));
        }
    }

    /** A stream of entries of three fields (ISO 32000-1, 7.5.8). */
    record Packed(byte[] entries, int[] widths, List<Run> runs, Dictionary trailer) implements Section {

        static Packed of(Dictionary dictionary, byte[] entries, Budget budget) throws Damaged {
            int[] widths = numbers(dictionary.get("W"));
            if (widths.length < 3) {
                throw new Damaged("the widths of cross references are missing");
            }
            int width = width(widths);
            int[] index =
                    dictionary.get("Index") instanceof Array array ? numbers(array) : new int[] {0, Integer.MAX_VALUE};
            var runs = new ArrayList<Run>();
            long at = 0;
            for (int i = 0; i + 1 < index.length && at < entries.length; i += 2) {
                budget.step(1);
                int count = (int) Math.min(index[i + 1], (entries.length - at) / width);
                runs.add(new Run(index[i], count, (int) at));
                at += (long) count * width;
            }
            return new Packed(entries, widths, runs, dictionary);
        }

        private static int width(int[] widths) throws Damaged {
            long sum = 0;
            for (int i = 0; i < 3; i++) {
                sum += widths[i];
            }
            if (sum < 1 || sum > 64) {
                throw new Damaged("a cross reference has 1 to 64 bytes, not " + sum);
            }
            return (int) sum;
        }

        private static int[] numbers(Value value) throws Damaged {
            if (!(value instanceof Array(var items))) {
                return new int[0];
            }
            var numbers = new int[items.size()];
            for (int i = 0; i < numbers.length; i++) {
                if (!(items.get(i) instanceof Numeral(int number)) || number < 0) {
                    throw new Damaged("a number among the cross references is wrong");
                }
                numbers[i] = number;
            }
            return numbers;
        }

        @Override
        public @Nullable Place of(int number, Budget budget) {
            var run = run(runs, number, budget);
            if (run == null) {
                return null;
            }
            int at = run.at() + (number - run.first()) * (widths[0] + widths[1] + widths[2]);
            long kind = widths[0] == 0 ? 1 : field(at, widths[0]);
            int second = (int) Math.min(field(at + widths[0], widths[1]), Integer.MAX_VALUE);
            int third = (int) Math.min(field(at + widths[0] + widths[1], widths[2]), Integer.MAX_VALUE);
            return kind == 1
                    ? new Place.InFile(second)
                    : kind == 2 ? new Place.InStream(second, third) : Place.Nowhere.NOWHERE;
        }

        /** A number of so many bytes; what a long cannot hold is larger than any place in a file. */
        private long field(int at, int width) {
            long value = 0;
            for (int i = 0; i < width; i++) {
                value = value > Integer.MAX_VALUE ? value : value << 8 | entries[at + i] & 0xFF;
            }
            return value;
        }
    }
}
