package invoxa.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a collection holds and how it is found: declared once, as a constant, beside the repository that uses it.
 *
 * <p>A kind may declare more or less than it did when documents were last stored: the store then makes the keys,
 * indexes and words of the documents that are there. It sees that by the names: a key that takes another value needs
 * another name.
 *
 * @param name the owner and the plural noun, such as {@code invoice.invoices}
 * @param type the content, a record that {@link invoxa.json.Json} can write and read
 * @param keys the values of a document by which it can be found, filtered, sorted and summed
 * @param indexes the orders in which documents can be listed; the partition comes first in each, the id last
 * @param uniqueKeys what may stand in one document of a partition only
 * @param words the text of a document that can be searched, or null
 */
public record Kind<D>(
        String name,
        Class<D> type,
        List<Key<D>> keys,
        List<Index> indexes,
        List<UniqueKey> uniqueKeys,
        @Nullable Function<D, Collection<String>> words) {

    /**
     * A value of a document, by which documents are found.
     *
     * @param name a lower-camel-case name, such as {@code dueDate}
     * @param value its value in a document, a String or a Long; null where the document has none
     */
    public record Key<D>(String name, Type type, Function<D, @Nullable Object> value) {
        /**
         * TEXT sorts by code point (dates in ISO form do), INTEGER by value (money as minor units, times as epoch ms).
         */
        public enum Type {
            TEXT,
            INTEGER
        }
    }

    /**
     * An order of documents: by these keys in turn, then by id. An absent key sorts first.
     *
     * @param sweep whether it orders the documents of all partitions together (by keys, then partition, then id), for
     *     {@link Documents#sweep}; else those of each partition
     */
    public record Index(String name, List<String> keys, boolean sweep) {
        public Index {
            keys = List.copyOf(keys);
        }
    }

    /** Two documents of one partition cannot agree in all of these keys; one that lacks any of them is not bound. */
    public record UniqueKey(String name, List<String> keys) {
        public UniqueKey {
            keys = List.copyOf(keys);
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("a unique key has at least one key: " + name);
            }
        }
    }

    private static final Pattern KIND_NAME = Pattern.compile("[a-z][a-zA-Z0-9]*([._-][a-zA-Z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final int MAX_NAME = 60;

    public Kind {
        keys = List.copyOf(keys);
        indexes = List.copyOf(indexes);
        uniqueKeys = List.copyOf(uniqueKeys);
        requireName(KIND_NAME, name);
        requireNames(name, keys.stream().map(Key::name).toList());
        requireNames(name, indexes.stream().map(Index::name).toList());
        requireNames(name, uniqueKeys.stream().map(UniqueKey::name).toList());
        var declared = new HashSet<>(keys.stream().map(Key::name).toList());
        indexes.forEach(index -> requireDeclared(declared, index.name(), index.keys()));
        uniqueKeys.forEach(unique -> requireDeclared(declared, unique.name(), unique.keys()));
    }

    private static void requireName(Pattern form, String name) {
        if (!form.matcher(name).matches() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "not a name of this form: " + form + ", at most " + MAX_NAME + ": " + name);
        }
    }

    /** Names differ in more than case, as there are engines that do not tell it apart. */
    private static void requireNames(String kind, List<String> names) {
        var seen = new HashSet<String>();
        for (var name : names) {
            requireName(NAME, name);
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(kind + " declares " + name + " twice");
            }
        }
    }

    private static void requireDeclared(Collection<String> declared, String by, List<String> keys) {
        if (!declared.containsAll(keys) || new HashSet<>(keys).size() != keys.size()) {
            throw new IllegalArgumentException(by + " must name declared keys, each once: " + keys);
        }
    }

    public static <D> Builder<D> of(String name, Class<D> type) {
        return new Builder<>(name, type);
    }

    public Key<D> key(String key) {
        return keys.stream()
                .filter(candidate -> candidate.name().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " declares no key " + key));
    }

    public Index index(String index) {
        return indexes.stream()
                .filter(candidate -> candidate.name().equals(index))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " declares no index " + index));
    }

    /** Declares a kind, key by key. */
    public static final class Builder<D> {
        private final String name;
        private final Class<D> type;
        private final List<Key<D>> keys = new ArrayList<>();
        private final List<Index> indexes = new ArrayList<>();
        private final List<UniqueKey> uniqueKeys = new ArrayList<>();
        private @Nullable Function<D, Collection<String>> words;

        private Builder(String name, Class<D> type) {
            this.name = name;
            this.type = type;
        }

        public Builder<D> text(String key, Function<D, @Nullable String> value) {
            keys.add(new Key<>(key, Key.Type.TEXT, value::apply));
            return this;
        }

        public Builder<D> integer(String key, Function<D, @Nullable Long> value) {
            keys.add(new Key<>(key, Key.Type.INTEGER, value::apply));
            return this;
        }

        public Builder<D> index(String index, String... by) {
            indexes.add(new Index(index, List.of(by), false));
            return this;
        }

        /** An order of the documents of all partitions together, for {@link Documents#sweep}. */
        public Builder<D> sweepIndex(String index, String... by) {
            indexes.add(new Index(index, List.of(by), true));
            return this;
        }

        public Builder<D> unique(String uniqueKey, String... by) {
            uniqueKeys.add(new UniqueKey(uniqueKey, List.of(by)));
            return this;
        }

        /** The texts by whose words, or beginnings of words, a document is found, whatever their case and accents. */
        public Builder<D> searchable(Function<D, Collection<String>> texts) {
            words = texts;
            return this;
        }

        public Kind<D> build() {
            return new Kind<>(name, type, keys, indexes, uniqueKeys, words);
        }
    }
}
