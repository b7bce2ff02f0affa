package invoxa.testing;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the components of a record, and of the records in it, that are null without being declared so. */
final class MissingComponents {

    private MissingComponents() {}

    static List<String> of(@Nullable Object value, String at) {
        var missing = new ArrayList<String>();
        if (value instanceof Collection<?> items) {
            int i = 0;
            for (var item : items) {
                missing.addAll(of(item, at + "/" + i++));
            }
        } else if (value instanceof Record) {
            for (var component : value.getClass().getRecordComponents()) {
                var path = at + "/" + component.getName();
                var part = read(component, value);
                if (part != null) {
                    missing.addAll(of(part, path));
                } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    missing.add(path);
                }
            }
        }
        return missing;
    }

    private static @Nullable Object read(RecordComponent component, Object value) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
