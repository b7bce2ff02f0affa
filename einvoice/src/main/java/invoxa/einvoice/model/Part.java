package invoxa.einvoice.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component of a record of the model: its name in JSON, and whether it may be absent. */
public record Part(String name, boolean nullable, Method accessor) {

    /** The model and its rooms. */
    private static final String MODEL = Invoice.class.getPackageName();

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    public static List<Part> of(Class<? extends Record> type) {
        return PARTS.get(type);
    }

    public @Nullable Object of(Record record) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the model's records are public and only answer what they hold", e);
        }
    }

    /** Whether a value is a group of the model with parts of its own, rather than a code or a percentage. */
    public boolean isGroup(Record value) {
        return value.getClass().getPackageName().startsWith(MODEL);
    }

    private static Part of(RecordComponent component) {
        return new Part(
                component.getName(),
                component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                component.getAccessor());
    }
}
