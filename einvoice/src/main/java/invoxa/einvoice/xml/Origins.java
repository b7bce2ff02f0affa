package invoxa.einvoice.xml;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers from which element each value was taken, by the very object: two equal texts of a file are two objects. A
 * value that several elements share, such as zero or a code's constant, has no origin of its own.
 */
public final class Origins {

    private final Map<Object, Optional<Element>> elements = new IdentityHashMap<>();

    void note(@Nullable Object value, Element element) {
        if (value != null && !(value instanceof Enum<?>)) {
            elements.merge(
                    value, Optional.of(element), (before, now) -> before.equals(now) ? before : Optional.empty());
        }
    }

    /** The element that the value was taken from; empty where it was made otherwise. */
    public Optional<Element> of(Object value) {
        return elements.getOrDefault(value, Optional.empty());
    }
}
