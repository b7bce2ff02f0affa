package invoxa.client.domain;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a field of a client holds. What follows from that, such as how it reads in a cell of CSV, is a switch over it.
 */
public sealed interface FieldType {

    /** A text of at most so many characters that keeps these rules. */
    record Text(int max, List<TextRule> rules) implements FieldType {
        public Text {
            rules = List.copyOf(rules);
        }
    }

    /** A code of a list, such as a currency. */
    record Code(UnaryOperator<String> canonical) implements FieldType {
        /**
         * The code as the list has it.
         *
         * @throws IllegalArgumentException where the list has no such code
         */
        public String of(String text) {
            return canonical.apply(text);
        }
    }

    /** One of these words. */
    record Choice(List<String> words) implements FieldType {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** A whole number from {@code min} to {@code max}, both included. */
    record Whole(int min, int max) implements FieldType {}

    record YesNo() implements FieldType {}

    /** A number of a register: a scheme, which may be absent, and a value. */
    record SchemeAndValue() implements FieldType {
        static final int MAX_SCHEME = 10;
        static final int MAX_VALUE = 100;
    }

    /** A name of the organization's own and a value. */
    record NameAndValue() implements FieldType {
        static final int MAX_NAME = 100;
        static final int MAX_VALUE = 5_000;
    }

    /** Fields that belong together, such as an address. */
    record Group(List<ClientField> parts) implements FieldType {
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /** Any number of the same, up to {@link #MAX}. */
    record Many(FieldType each) implements FieldType {
        public static final int MAX = 50;
    }
}
